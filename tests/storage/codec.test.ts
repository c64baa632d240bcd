import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type DocumentSpec, decode, encode, versionOf } from '../../utils/storage/codec.ts';
import { documents } from './all-documents.ts';

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
    'gives something to go on with, whatever is stored as %s',
    (_key, spec) => {
      const kinds = ['absent', 'current', 'migrated', 'invalid', 'newer'];
      const stored = fc.oneof(
        fc.anything(),
        fc.record({ version: fc.oneof(fc.integer(), fc.constant(1)), data: fc.anything() }),
        fc.record({ version: fc.constant(1), data: fc.jsonValue() }),
      );
      fc.assert(
        fc.property(stored, (raw) => {
          const { kind, data } = decode(spec, raw);
          expect(kinds).toContain(kind);
          // What there is to go on with is always a document of today.
          if (kind !== 'absent') expect(spec.schema.safeParse(data).success, JSON.stringify(data)).toBe(true);
        }),
      );
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
