import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const sources = ['components', 'entrypoints', 'utils', 'scripts/manifest'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name)),
);
const text = sources.map((path) => readFileSync(path, 'utf8')).join('\n');

it('uses every message somewhere', () => {
  const unused = Object.keys(messages).filter(
    (key) => !text.includes(`'${key}'`) && !text.includes(`"${key}"`) && !text.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});

it('keeps sentences free of markup and of straight quotes', () => {
  const odd = Object.entries(messages)
    .filter(([, { message }]) => /[<>"']/.test(message))
    .map(([key]) => key);
  expect(odd).toEqual([]);
});
