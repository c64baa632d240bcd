import { expect, it } from 'vitest';
import { readTexts } from '../../scripts/languages/read-languages.ts';

const textsOf = (code: string) => Object.entries(readTexts(code)).map(([key, { message }]) => ({ key, message }));

it('says in German whose entries stay: after a colon, "Ihre" would be the reader’s', () => {
  expect(textsOf('de').filter(({ message }) => /: Ihre Einträge/.test(message))).toEqual([]);
});

it('asks in Arabic without an order to one man: "انظر"', () => {
  expect(textsOf('ar').filter(({ message }) => /(?<!\p{L})انظر(?!\p{L})/u.test(message))).toEqual([]);
});
