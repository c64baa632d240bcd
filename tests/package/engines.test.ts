import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectNone } from '../architecture/find-places.ts';
import { root } from '../architecture/source-files.ts';

type Package = { readonly version?: string; readonly engines?: { readonly node?: string } };
type Version = readonly [major: number, minor: number, patch: number];
type Bound = { readonly sign: string; readonly parts: readonly (number | null)[] };

const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const BOUND = /(>=|<=|<|>|\^|)\s*(\d+(?:\.(?:\d+|x|\*)){0,2}|\*)/y;

/** Whether a version is within a range as `engines` has it: bounds that all hold, in alternatives. */
const isWithin = (version: Version, range: string) =>
  range.split('||').some((set) => readBounds(set.trim()).every((bound) => holds(version, bound)));

/** @throws where a range is written in another way */
function readBounds(set: string): readonly Bound[] {
  const found: Bound[] = [];
  for (let at = 0; at < set.length; ) {
    BOUND.lastIndex = at;
    const [whole, sign = '', version = ''] = BOUND.exec(set) ?? [];
    if (whole === undefined) throw new Error(`Not a range that this test reads: ${set}`);
    found.push({ sign, parts: version.split('.').map((part) => (/\d/.test(part) ? Number(part) : null)) });
    at += whole.length + (/^\s*/.exec(set.slice(at + whole.length))?.[0].length ?? 0);
  }
  return found;
}

function holds(version: Version, { sign, parts }: Bound): boolean {
  const named = parts.filter((part) => part !== null);
  if (sign === '') return named.every((part, index) => part === version[index]);
  const order = compare(version, named);
  if (sign === '^') return order >= 0 && version[0] === named[0];
  return sign.startsWith('>')
    ? order > 0 || (sign === '>=' && order === 0)
    : order < 0 || (sign === '<=' && order === 0);
}

function compare(version: Version, named: readonly number[]): number {
  for (const [index, part] of version.entries()) if (part !== (named[index] ?? 0)) return part - (named[index] ?? 0);
  return 0;
}

function readVersion(text: string): Version {
  const [major = Number.NaN, minor = Number.NaN, patch = Number.NaN] = text.split('.').map(Number);
  return [major, minor, patch];
}

it.each([
  ['>=20', '24.21.0', true],
  ['^20.19.0 || >=22.12.0', '22.11.9', false],
  ['^20.19.0 || >=22.12.0', '20.20.2', true],
  ['>=20.19.0 <22.0.0 || >=22.12.0', '22.3.0', false],
  ['^22.18.0 || >=24.11.0', '24.10.9', false],
  ['6.* || 8.* || >= 10.*', '8.4.1', true],
  ['6.* || 8.* || >= 10.*', '9.0.0', false],
  ['18 || 20 || >=22', '21.0.0', false],
  ['*', '24.21.0', true],
])('a range %s and Node %s: %s', (range, version, expected) => {
  expect(isWithin(readVersion(version), range)).toBe(expected);
});

it('every package accepts the Node that the scripts run on, the one of the package "node"', () => {
  const ours = readVersion(lock.packages['node_modules/node']?.version ?? '');
  expect(ours[0]).toBeGreaterThan(20);
  const refusing = Object.entries(lock.packages).filter(
    ([, { engines }]) => engines?.node !== undefined && !isWithin(ours, engines.node),
  );
  expectNone(
    refusing.map(([path, { engines }]) => `${path}: ${engines?.node}`),
    'Take a version of it that accepts our Node, or a newer package "node".',
  );
});
