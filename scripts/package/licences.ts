import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which code is in the bundles, with what its licence wants said. */
export type BundledPackage = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Where its readable source can be had. */
  readonly source: string;
  readonly text: string;
};

const LICENCE_FILE = /^(licen[cs]e|copying)/i;
const ALLOWED = ['MIT', 'MPL-2.0'];
const own = readFileSync(join(import.meta.dirname, '../../LICENSE'), 'utf8');

/** Data that a package carries under another licence than its own. */
const carried: Readonly<Record<string, string>> = {
  tldts: 'It carries the Public Suffix List (https://publicsuffix.org/list/), which is under the MPL-2.0 (below).',
};

/** The folder of the package that a module belongs to; null for a module of the project's own. */
export function findPackageFolder(module: string): string | null {
  const path = module.replace(/^\0/, '').split('?')[0]?.replaceAll('\\', '/') ?? '';
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

/**
 * Reads what a package says of itself.
 *
 * @throws if its licence is none of those that were looked at
 */
export function readPackage(folder: string): BundledPackage {
  const about: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = about;
  if (typeof name !== 'string' || typeof version !== 'string') throw new Error(`${folder} is no package`);
  if (typeof license !== 'string' || !ALLOWED.includes(license))
    throw new Error(`${name} is under ${String(license)}: look whether it may be part of the package`);
  return { name, version, licence: license, source: sourceOf(about), text: textOf(folder, about) };
}

/** The file `licences.txt`, which is part of every build. */
export function buildNotice(packages: readonly BundledPackage[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    'Lights Out is under the MIT licence, and holds parts of the packages below.',
    'Their source can be had, unchanged, at the address that stands beside each.',
    `\nLights Out\n\n${own.trim()}`,
    ...sorted.map(describe),
    '',
  ].join('\n');
}

function describe({ name, version, licence, source, text }: BundledPackage): string {
  const more = carried[name] === undefined ? '' : `\n${carried[name]}`;
  return `\n${'-'.repeat(80)}\n${name} ${version} (${licence})\n${source}${more}\n\n${text.trim()}`;
}

function sourceOf({ repository, homepage }: Record<string, unknown>): string {
  const url = typeof repository === 'object' && repository !== null && 'url' in repository ? repository.url : homepage;
  return String(url)
    .replace(/^git\+/, '')
    .replace(/^ssh:\/\/git@/, 'https://')
    .replace(/\.git$/, '');
}

/** The package's own licence file; without one, the terms of its licence under its author's name. */
function textOf(folder: string, { author, name, license }: Record<string, unknown>): string {
  const file = existsSync(folder) ? readdirSync(folder).find((entry) => LICENCE_FILE.test(entry)) : undefined;
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8');
  const holder = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  if (license !== 'MIT' || typeof holder !== 'string') throw new Error(`${String(name)} has no text of its licence`);
  return own.replace(/^Copyright.*$/m, `Copyright (c) ${holder}`);
}
