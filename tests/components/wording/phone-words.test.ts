import { expect, it } from 'vitest';
import { causeCure } from '../../../components/wording/diagnosis/cause-words.ts';
import { ownDataPage } from '../../../components/wording/sign-out/removal-words.ts';
import { clearingCure, sessionCookieCure } from '../../../components/wording/warnings/cure-words.ts';
import { rules } from '../../../utils/core/diagnosis/rules.ts';
import { createFormat } from '../../../utils/core/format.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';

const computer = { words, format: createFormat('en-GB', 'UTC'), browserName: 'firefox', device: 'computer' } as const;
const phone = { ...computer, device: 'phone' } as const;

/** Pages of the browser, and the words of settings that Firefox for Android does not have. */
const missing = /about:|Privacy and security|Manage exceptions|Home and startup|container/;

const cures = (speech: typeof phone | typeof computer) => [
  ownDataPage(speech),
  clearingCure([claude], 'setting', speech),
  clearingCure([claude], 'experience', speech),
  sessionCookieCure([claude], speech),
  ...rules.map(({ code }) => causeCure({ code, certainty: 'sure', evidence: [] }, claude, 'own', speech)),
];

it('names on a phone no page and no setting that only a computer has', () => {
  expect(JSON.stringify(cures(computer))).toMatch(missing);
  expect(JSON.stringify(cures(phone))).not.toMatch(missing);
});

it('says on a phone where its browser keeps what it clears when it closes', () => {
  const { steps, address } = clearingCure([claude], 'setting', phone);
  expect(steps).toEqual(words('cureClear', { browser: 'phone', addresses: '' }).split('\n'));
  expect(address).toBeNull();
});
