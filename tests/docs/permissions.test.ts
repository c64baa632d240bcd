import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildManifest } from '../../scripts/manifest/build-manifest.ts';
import { root } from '../architecture/source-files.ts';

const manifests = [buildManifest('chrome', 'production'), buildManifest('firefox', 'production')];
const named = [
  ...new Set(
    manifests.flatMap(({ permissions = [], optional_permissions: optional = [] }) => [...permissions, ...optional]),
  ),
]
  .map(String)
  .sort();

const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** The part of a page that is made from the list of permissions. */
const block = (path: string, name: string) =>
  read(path).split(`<!-- generated: ${name} -->`)[1]?.split('<!-- end -->')[0] ?? '';
/** Names in backticks that look like a permission, each once. */
const namesIn = (text: string) => [...new Set([...text.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name))].sort();

describe('the permissions of both manifests', () => {
  it.each([
    ['README.md', block('README.md', 'permission names')],
    ['PRIVACY.md', block('PRIVACY.md', 'permission names')],
    ['docs/permissions.md', block('docs/permissions.md', 'permissions')],
  ])('are those that %s names', (_page, text) => {
    expect(namesIn(text)).toEqual(named);
  });

  it('have each a reason for the stores, of a length that their form takes', () => {
    const sections = read('docs/store/permissions.md').split(/^### /m).slice(1);
    const reasons = new Map(
      sections.map((section) => [section.split('\n')[0] ?? '', section.split('\n').slice(1).join('\n').trim()]),
    );
    const hosts = ['Host permissions', 'Optional host permissions'];
    expect([...reasons.keys()].sort()).toEqual([...hosts, ...named.map((name) => `\`${name}\``)].sort());
    for (const [name, reason] of reasons) {
      expect(reason.length, name).toBeGreaterThan(60);
      expect(reason.length, name).toBeLessThanOrEqual(1_000);
    }
  });

  it('are the reason for no other sentence: a reason names no permission that is not held', () => {
    const known = new Set(named);
    const foreign = namesIn(read('docs/store/permissions.md')).filter((name) => !known.has(name ?? ''));
    expect(foreign).toEqual([]);
  });

  it('are on the hosts that the stores and users are told of, as far as they come with the installation', () => {
    const hosts = manifests.map(({ host_permissions: patterns = [] }) =>
      patterns.map((pattern) => String(pattern).replace(/^\*:\/\/|\/\*$/g, '')).sort(),
    );
    const [section = ''] = read('docs/store/permissions.md').split('### Host permissions')[1]?.split('###') ?? [];
    const told = [...section.matchAll(/`([\w.-]+\.[a-z]+)`/g)].map(([, host]) => host).sort();
    expect(hosts).toEqual([told, told]);
  });
});
