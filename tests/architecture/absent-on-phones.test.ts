import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { absentMembers, absentOnPhones } from '../../utils/browser/absent-on-phones.ts';
import { expectNone, readHouse } from './find-places.ts';

type Support = { version_added?: string | boolean | null; version_removed?: string | boolean };
type Part = { __compat?: { support: Record<string, Support | Support[] | undefined> } } & { [name: string]: Part };

const api: Part = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'))
  .webextensions.api;

/** Names that the data knows under another one, and names that the polyfill's types do not know. */
const otherNames = { menus: ['contextMenus'] } as Record<string, readonly string[]>;
const unknownToTypes = ['captivePortal', 'tabGroups'];

/** Whether MDN's data says that a browser has it; with a part or with notes counts as having it. */
const has = (part: Part | undefined, browser: string) =>
  [part?.__compat?.support[browser]]
    .flat()
    .some((one) => one !== undefined && Boolean(one.version_added) && one.version_removed === undefined);
const isAbsent = (part: Part | undefined) => has(part, 'firefox') && !has(part, 'firefox_android');

const names = Object.keys(api).filter((name) => isAbsent(api[name]) && !unknownToTypes.includes(name));

it('names every part that Firefox for Android lacks, so that its use without a look does not compile', () => {
  const absent = names.flatMap((name) => [name, ...(otherNames[name] ?? [])]);
  expect([...absentOnPhones].sort()).toEqual(absent.sort());
});

it('names every single member that Firefox for Android lacks and that we use', () => {
  const known: Record<string, readonly string[]> = absentMembers;
  const used = readHouse().flatMap(({ path, text }) =>
    [...text.matchAll(/\bbrowser\.(\w+)\??\.(\w+)/g)].map(([, part = '', member = '']) => ({ path, part, member })),
  );
  expect(used.length).toBeGreaterThan(80);
  expectNone(
    used
      .filter(({ part, member }) => !names.includes(part) && isAbsent(api[part]?.[member]))
      .filter(({ part, member }) => known[part]?.includes(member) !== true)
      .map(({ path, part, member }) => `${path}: ${part}.${member}`),
    'Name it in absent-on-phones.ts, and look before it is used.',
  );
});
