import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import managedSchema from '../../../public/managed-schema.json' with { type: 'json' };
import { lockNames, noPolicy, removeScopes } from '../../../utils/core/settings/policy.ts';
import { policySchemas, readPolicy } from '../../../utils/storage/settings/policy-schema.ts';
import { runs } from '../../torture/length.ts';

const known = ['claude', 'github'];
const within = (value: number | null, least: number, most: number) =>
  value === null || (Number.isInteger(value) && value >= least && value <= most);
const malformed = (...keys: readonly string[]) => keys.map((key) => ({ key, kind: 'malformed' }));

describe('a policy', () => {
  it.each([[undefined], [null], [{}]])('is absent: %j', (raw) => {
    expect(readPolicy(raw, known)).toEqual(noPolicy);
  });

  it('is read key by key', () => {
    const raw = {
      sites: ['github'],
      sharedComputer: false,
      idleMinutes: 15,
      remove: ['whole-browser'],
      putOffs: 12,
      rules: ['github idle 30', 'claude last-tab'],
      locked: ['record', 'sites'],
    };
    const rules = { github: { kind: 'idle', minutes: 30 }, claude: { kind: 'last-tab' } };
    expect(readPolicy(raw, known)).toEqual({ present: true, ...raw, rules, problems: [] });
    expect(readPolicy({ idleMinutes: 1 }, known)).toEqual({ ...noPolicy, present: true, idleMinutes: 1 });
  });

  it.each([
    ['sites', ['claude', 'githb']],
    ['rules', ['claude last-tab', 'githb last-tab']],
    ['rules', ['claude at-once']],
    ['rules', ['claude idle 0']],
    ['rules', ['claude daily 24:00']],
    ['sites', 'claude'],
    ['sites', [1]],
    ['sites', null],
    ['sites', { 0: 'claude' }],
    ['sharedComputer', 'yes'],
    ['sharedComputer', 1],
    ['sharedComputer', null],
    ['idleMinutes', 0],
    ['idleMinutes', 1_441],
    ['idleMinutes', 2.5],
    ['idleMinutes', '5'],
    ['idleMinutes', Number.NaN],
    ['remove', ['everything']],
    ['remove', 'whole-browser'],
    ['putOffs', 9],
    ['putOffs', 1_001],
    ['putOffs', '10'],
    ['putOffs', true],
    ['locked', ['badge']],
    ['locked', true],
  ])('with a malformed %s (%j) loses that key alone, and says so', (key, value) => {
    const rest = { sharedComputer: true, locked: ['record'] } as const;
    const { [key]: _gone, ...kept }: Record<string, unknown> = { ...noPolicy, present: true, ...rest };
    const read = readPolicy({ ...rest, [key]: value }, known);
    expect(read).toMatchObject({ ...kept, problems: malformed(key) });
    expect(read).toHaveProperty(key, noPolicy[key as 'sites']);
  });

  it('lists unknown keys, cut short, and no more than a screen can show', () => {
    expect(readPolicy({ colour: 'green', sharedComputer: true }, known)).toMatchObject({
      sharedComputer: true,
      problems: [{ key: 'colour', kind: 'unknown' }],
    });
    expect(readPolicy({ 'colour\u202e\nSigned out.': 1 }, known).problems).toEqual([
      { key: 'colour Signed out.', kind: 'unknown' },
    ]);
    const many = readPolicy(
      Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`${index}`.padEnd(500, 'x'), 1])),
      known,
    );
    expect(many.problems).toHaveLength(20);
    expect(many.problems[0]?.key).toHaveLength(60);
  });

  it.each([['text'], [5], [true], [[1, 2]]])('that is no object is named as a whole: %j', (raw) => {
    expect(readPolicy(raw, known)).toEqual({ ...noPolicy, present: true, problems: malformed('*') });
  });

  it('is read whatever it holds, and only what it may say is followed', async () => {
    const key = fc.oneof(
      fc.constantFrom(...Object.keys(policySchemas), '__proto__', 'constructor', 'toString'),
      fc.string(),
    );
    const nearly = fc.oneof(
      fc.constantFrom(true, false, 0, 10, 1_440, 1_441, 'claude', 'whole-browser', 'record', '__proto__ daily 08:00'),
      fc.array(
        fc.constantFrom('claude', 'github', 'record', 'sites', 'whole-browser', 'claude idle 5', '__proto__ idle 5'),
      ),
      fc.anything(),
    );
    await fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(key, nearly)), (raw) => {
        const { idleMinutes, locked, problems, putOffs, remove, rules, sites } = readPolicy(raw, known);
        expect(problems.length).toBeLessThanOrEqual(20);
        for (const id of [...(sites ?? []), ...Object.keys(rules)]) expect(known).toContain(id);
        for (const name of locked) expect(lockNames).toContain(name);
        for (const scope of remove) expect(removeScopes).toContain(scope);
        expect([within(idleMinutes, 1, 1_440), within(putOffs, 10, 1_000)]).toEqual([true, true]);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("Chrome's schema", () => {
  /**
   * Chrome drops a value that breaks its schema, without a word to us. So it knows types, and we see and name what is
   * out of range.
   */
  const typesOnly = (schema: unknown): unknown => {
    const { type, items } = schema as { type: string; items?: unknown };
    return items === undefined ? { type } : { type, items: typesOnly(items) };
  };

  it('has the same keys with the same types', () => {
    const ours = Object.entries(policySchemas).map(([key, schema]) => [key, typesOnly(z.toJSONSchema(schema))]);
    const chromes = Object.entries(managedSchema.properties).map(([key, schema]) => [key, typesOnly(schema)]);
    expect(Object.fromEntries(chromes)).toEqual(Object.fromEntries(ours));
    expect(managedSchema.type).toBe('object');
  });

  it('limits nothing, and explains each key', () => {
    for (const schema of Object.values(managedSchema.properties)) {
      expect(Object.keys(schema).filter((key) => !['title', 'description', 'type', 'items'].includes(key))).toEqual([]);
      expect(schema.description).not.toBe('');
    }
  });
});
