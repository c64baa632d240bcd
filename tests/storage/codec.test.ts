import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { clockDocument } from '../../utils/storage/clock-document.ts';
import { type DocumentSpec, decode, encode, versionOf } from '../../utils/storage/codec.ts';
import { browserRunDocument } from '../../utils/storage/journal/browser-run-document.ts';
import { clearingDocument } from '../../utils/storage/journal/clearing-document.ts';
import { journalDocument } from '../../utils/storage/journal/journal-document.ts';
import { lentDocument } from '../../utils/storage/lists/lent-document.ts';
import { leaveDocument } from '../../utils/storage/runs/leave-document.ts';
import { plansDocument } from '../../utils/storage/runs/plans-document.ts';
import { rulesDocument } from '../../utils/storage/runs/rules-document.ts';
import { runsDocument } from '../../utils/storage/runs/runs-document.ts';
import { sentDocument } from '../../utils/storage/runs/sent-document.ts';
import { digestKeyDocument } from '../../utils/storage/sessions/digest-key-document.ts';
import { labelsDocument } from '../../utils/storage/sessions/labels-document.ts';
import { learnedDocument } from '../../utils/storage/sessions/learned-document.ts';
import { refusedDocument } from '../../utils/storage/sessions/refused-document.ts';
import { remindersDocument } from '../../utils/storage/sessions/reminders-document.ts';
import { followingDocument } from '../../utils/storage/settings/following-document.ts';
import { preferencesDocument } from '../../utils/storage/settings/preferences-document.ts';
import { settingsDocument } from '../../utils/storage/settings/settings-document.ts';
import { toldDocument } from '../../utils/storage/settings/told-document.ts';
import { ownSitesDocument } from '../../utils/storage/sites/own-sites-document.ts';
import { visitsDocument } from '../../utils/storage/visits-document.ts';
import { learnedWaysDocument } from '../../utils/storage/watching/learned-ways-document.ts';
import { watchDocument } from '../../utils/storage/watching/watch-document.ts';

type Colours = { readonly colours: readonly string[] };
/** Three versions: a word; an object with a colour; an object with colours. */
const colours: DocumentSpec<Colours> = {
  key: 'colours',
  schema: z.object({ colours: z.array(z.string()) }),
  migrations: [
    (data) => ({ colour: String(data) }),
    (data) => ({ colours: [(data as { colour: { toString(): string } }).colour.toString()] }),
  ],
  fallback: { colours: [] },
};

const documents: readonly DocumentSpec<unknown>[] = [
  loosely(settingsDocument),
  loosely(ownSitesDocument),
  loosely(runsDocument),
  loosely(learnedDocument),
  loosely(sentDocument),
  loosely(digestKeyDocument),
  loosely(journalDocument),
  loosely(remindersDocument),
  loosely(rulesDocument),
  loosely(clearingDocument),
  loosely(browserRunDocument),
  loosely(clockDocument),
  loosely(leaveDocument),
  loosely(lentDocument),
  loosely(plansDocument),
  loosely(labelsDocument),
  loosely(refusedDocument),
  loosely(preferencesDocument),
  loosely(followingDocument),
  loosely(toldDocument),
  loosely(visitsDocument),
  loosely(learnedWaysDocument),
  loosely(watchDocument),
];

/** A spec with data of unknown type: schemas are invariant, so a list of all of them needs one common type. */
function loosely<T>(spec: DocumentSpec<T>): DocumentSpec<unknown> {
  const schema: z.ZodMiniType<unknown> = z.pipe(
    z.unknown(),
    z.transform((data, context) => {
      const parsed = spec.schema.safeParse(data);
      if (!parsed.success) context.issues.push({ code: 'custom', input: data, message: 'invalid' });
      return parsed.data;
    }),
  );
  return { key: spec.key, schema, migrations: spec.migrations, fallback: spec.fallback };
}

describe('decode', () => {
  it.each<[string, unknown, string, Colours]>([
    ['nothing', undefined, 'absent', { colours: [] }],
    ['null', null, 'absent', { colours: [] }],
    ["today's version", { version: 3, data: { colours: ['red'] } }, 'current', { colours: ['red'] }],
    ['version 1', { version: 1, data: 'red' }, 'migrated', { colours: ['red'] }],
    ['version 2', { version: 2, data: { colour: 'red' } }, 'migrated', { colours: ['red'] }],
    ['a later version', { version: 4, data: { shades: 12 } }, 'newer', { colours: [] }],
    ["today's version with other data", { version: 3, data: { colours: 'red' } }, 'invalid', { colours: [] }],
    ['a version that a migration stumbles over', { version: 2, data: {} }, 'invalid', { colours: [] }],
    ['version 0', { version: 0, data: 'red' }, 'invalid', { colours: [] }],
    ['half a version', { version: 1.5, data: 'red' }, 'invalid', { colours: [] }],
    ['an endless version', { version: Number.POSITIVE_INFINITY, data: 'red' }, 'invalid', { colours: [] }],
    ['a version as text', { version: '3', data: { colours: [] } }, 'invalid', { colours: [] }],
    ['no version', { data: { colours: [] } }, 'invalid', { colours: [] }],
    ['no data', { version: 3 }, 'invalid', { colours: [] }],
    ['bare data', { colours: ['red'] }, 'invalid', { colours: [] }],
    ['a list', [], 'invalid', { colours: [] }],
    ['a word', 'red', 'invalid', { colours: [] }],
  ])('reads %s', (_what, raw, kind, data) => {
    expect(decode(colours, raw)).toEqual({ kind, data });
  });

  it('counts versions by migrations, so that none can be forgotten', () => {
    expect(versionOf(colours)).toBe(3);
    expect(encode(colours, { colours: ['red'] })).toEqual({ version: 3, data: { colours: ['red'] } });
  });

  it('is total whatever a migration throws', () => {
    for (const error of [new RangeError('x'), new SyntaxError('x'), new Error('x')]) {
      const throwing: DocumentSpec<Colours> = {
        ...colours,
        migrations: [
          () => {
            throw error;
          },
        ],
      };
      expect(decode(throwing, { version: 1, data: 'red' }).kind).toBe('invalid');
    }
  });

  it.each(documents.map((spec) => [spec.key, spec] as const))(
    'never throws, whatever is stored as %s',
    (_key, spec) => {
      const kinds = ['absent', 'current', 'migrated', 'invalid', 'newer'];
      const stored = fc.oneof(
        fc.anything(),
        fc.record({ version: fc.oneof(fc.integer(), fc.constant(1)), data: fc.anything() }),
        fc.record({ version: fc.constant(1), data: fc.jsonValue() }),
      );
      fc.assert(fc.property(stored, (raw) => kinds.includes(decode(spec, raw).kind)));
    },
  );
});

describe('fixtures', () => {
  const folder = new URL('../fixtures/', import.meta.url);
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  it.each(documents.map((spec) => [spec.key, spec] as const))(
    'every version of %s that was ever released still decodes',
    (key, spec) => {
      for (let version = 1; version <= versionOf(spec); version += 1) {
        expect(decode(spec, read(`${key}.v${version}.json`)).kind, `${key}.v${version}`).toBe(
          version === versionOf(spec) ? 'current' : 'migrated',
        );
      }
      expect(decode(spec, undefined).kind).toBe('absent');
    },
  );

  it('belong to a document each', () => {
    const stored = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const keys = new Set(stored.map((name) => name.replace(/\.v\d+\.json$/, '')));
    expect([...keys].sort()).toEqual(documents.map(({ key }) => key).sort());
  });
});
