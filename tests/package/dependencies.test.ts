import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNone } from '../architecture/find-places.ts';
import { root } from '../architecture/source-files.ts';

type Locked = {
  /** Absent for what is in the registry under the name of its folder. */
  readonly name?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
};
type Versions = Readonly<Record<string, string>>;

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const own: { dependencies: Versions; devDependencies: Versions; allowScripts: Readonly<Record<string, boolean>> } =
  JSON.parse(read('package.json'));
const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'));
const others = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? path;
const shipped = others.filter(([, one]) => one.dev !== true && one.devOptional !== true && one.optional !== true);

describe('the packages that this is built on', () => {
  it('stand at exact versions, and a new one will too', () => {
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expectNone(loose.map(String), 'Write the exact version: a newer one is taken on purpose, and looked at.');
    expect(read('.npmrc')).toMatch(/^save-exact=true$/m);
  });

  it('are those of the lock file, each with a checksum of what is downloaded', () => {
    expect(others.length).toBeGreaterThan(100);
    expectNone(
      others
        .filter(([, { inBundle, integrity }]) => inBundle !== true && !integrity?.startsWith('sha512-'))
        .map(String),
      'Install it from the registry, so that npm notes its checksum.',
    );
  });

  it('come from the registry under their own names: one from elsewhere would bring its own checksum', () => {
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
    expect(read('.npmrc')).not.toMatch(/registry *=/);
    expectNone(
      others
        .filter(([, { link, name, resolved }]) => (link ?? name ?? resolved) !== undefined)
        .map(([path, { name, resolved }]) => `${path}: ${resolved ?? name ?? 'a link'}`),
      'Install it from the registry by its name.',
    );
  });

  it('run no script of their own at an installation, but those that are named', () => {
    const scripts = others
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path));
    expect(
      [...new Set(scripts)].sort(),
      'Look at the script of the package, do without it, or name it in allowScripts of package.json.',
    ).toEqual(Object.keys(own.allowScripts).sort());
  });

  it('are few at run time, under licences that were looked at, and each has its reason in the docs', () => {
    const reasons = read('docs/dependencies.md').split('\n');
    for (const name of Object.keys(own.dependencies)) {
      const licence = lock.packages[`node_modules/${name}`]?.license ?? 'none';
      const row = reasons.find((line) => line.startsWith(`| \`${name}\``)) ?? 'no row';
      expect(row, `docs/dependencies.md: ${name}`).toMatch(new RegExp(`\\S.*\\| ${licence} +\\|$`));
    }
    expectNone(
      shipped
        .filter(([, { license }]) => !['MIT', 'MPL-2.0'].includes(license ?? 'none'))
        .map(([path, { license }]) => `${path}: ${license}`),
      'Look whether its licence lets it be part of the package.',
    );
    expect(shipped.length).toBeLessThanOrEqual(12);
  });
});
