import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { decode, encode, versionOf, type DocumentSpec } from '../../utils/storage/codec.ts';
import { digestKeyDocument } from '../../utils/storage/digest-key-document.ts';
import { learnedDocument } from '../../utils/storage/learned-document.ts';
import { runsDocument } from '../../utils/storage/runs-document.ts';
import { sentDocument } from '../../utils/storage/sent-document.ts';
import { settingsDocument } from '../../utils/storage/settings-document.ts';

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

const documents: readonly DocumentSpec<unknown>[] = [loosely(settingsDocument), loosely(runsDocument), loosely(learnedDocument), loosely(sentDocument), loosely(digestKeyDocument)];

/** A spec whose data nobody looks into: schemas are invariant, tests of all of them are not. */
function loosely<T>(spec: DocumentSpec<T>): DocumentSpec<unknown> {
  const schema: z.ZodMiniType<unknown> = z.pipe(z.unknown(), z.transform((data, context) => {
    const parsed = spec.schema.safeParse(data);
    if (!parsed.success) context.issues.push({ code: 'custom', input: data, message: 'invalid' });
    return parsed.data;
  }));
  return { key: spec.key, schema, migrations: spec.migrations, fallback: spec.fallback };
}

describe('decode', () => {
  it.each<[string, unknown, string, Colours]>([
    ['nothing', undefined, 'absent', { colours: [] }],
    ['null', null, 'absent', { colours: [] }],
    ['today\'s version', { version: 3, data: { colours: ['red'] } }, 'current', { colours: ['red'] }],
    ['version 1', { version: 1, data: 'red' }, 'migrated', { colours: ['red'] }],
    ['version 2', { version: 2, data: { colour: 'red' } }, 'migrated', { colours: ['red'] }],
    ['a later version', { version: 4, data: { shades: 12 } }, 'newer', { colours: [] }],
    ['today\'s version with other data', { version: 3, data: { colours: 'red' } }, 'invalid', { colours: [] }],
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
      const throwing: DocumentSpec<Colours> = { ...colours, migrations: [() => { throw error; }] };
      expect(decode(throwing, { version: 1, data: 'red' }).kind).toBe('invalid');
    }
  });

  it.each(documents.map((spec) => [spec.key, spec] as const))('never throws, whatever is stored as %s', (_key, spec) => {
    const kinds = ['absent', 'current', 'migrated', 'invalid', 'newer'];
    const stored = fc.oneof(fc.anything(), fc.record({ version: fc.oneof(fc.integer(), fc.constant(1)), data: fc.anything() }), fc.record({ version: fc.constant(1), data: fc.jsonValue() }));
    fc.assert(fc.property(stored, (raw) => kinds.includes(decode(spec, raw).kind)));
  });
});

describe('fixtures', () => {
  const folder = new URL('../fixtures/', import.meta.url);
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  it.each(documents.map((spec) => [spec.key, spec] as const))('every version of %s that was ever released still decodes', (key, spec) => {
    for (let version = 1; version <= versionOf(spec); version += 1) {
      expect(decode(spec, read(`${key}.v${version}.json`)).kind, `${key}.v${version}`).toBe(version === versionOf(spec) ? 'current' : 'migrated');
    }
    expect(decode(spec, undefined).kind).toBe('absent');
  });

  it('belong to a document each', () => {
    const keys = new Set(readdirSync(folder).map((name) => name.replace(/\.v\d+\.json$/, '')));
    expect([...keys].sort()).toEqual(documents.map(({ key }) => key).sort());
  });
});

describe('settings', () => {
  const settings = settingsDocument.fallback;
  const kind = (data: unknown) => decode(settingsDocument, { version: 1, data }).kind;

  it.each([
    ['the defaults', settings, 'current'],
    ['a warning time of nothing', { ...settings, warningMs: 0 }, 'current'],
    ['a negative warning time', { ...settings, warningMs: -1 }, 'invalid'],
    ['an endless warning time', { ...settings, warningMs: Number.POSITIVE_INFINITY }, 'invalid'],
    ['a warning time that is no number', { ...settings, warningMs: Number.NaN }, 'invalid'],
    ['a store name of a novel\'s length', { ...settings, storeNames: { '0': 'x'.repeat(41) } }, 'invalid'],
    ['a missing part', { badge: true }, 'invalid'],
  ])('with %s are %s', (_what, data, expected) => {
    expect(kind(data)).toBe(expected);
  });

  it('keep nothing that hides in a prototype', () => {
    const raw: unknown = JSON.parse('{"version":1,"data":{"sitesOff":[],"storeNames":{"__proto__":"x"},"warningMs":1,"badge":true}}');
    const { data } = decode(settingsDocument, raw);
    expect(Object.getPrototypeOf(data.storeNames)).toBe(Object.prototype);
    expect(Object.keys(data.storeNames)).toEqual([]);
  });
});
