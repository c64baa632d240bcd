import { lstat, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isWhole } from '../../utils/core/kinds/recognise-kind.ts';
import { allKinds } from '../../utils/kinds/all-kinds.ts';
import { allSites } from '../practice-sites/e2e-sites.ts';
import { askSite } from '../practice-sites/http/client.ts';
import { startPracticeSites } from '../practice-sites/start.ts';
import { allReal, everyReal, realOfKinds } from './all-real.ts';
import { findAbsent } from './find-absent.ts';
import { forwardTo } from './forward.ts';
import { lookAlikes } from './kinds/look-alikes.ts';
import { realHostOf } from './real-software.ts';
import { settleUnpacked } from './settle-unpacked.ts';

it('is of at least six different makings, and no host of it is known to the product', () => {
  const hosts = everyReal.map(realHostOf);
  expect(new Set(hosts).size).toBeGreaterThanOrEqual(6);
  expect(new Set(everyReal.map(({ made }) => made)).size).toBe(hosts.length);
  const known = JSON.stringify(allSites);
  for (const host of hosts) expect(known).not.toContain(host);
});

it('is of at least ten kinds that the product knows, each named as on the screen', () => {
  const known = allKinds.map(({ name }) => name);
  const kinds = realOfKinds.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(realOfKinds.length);
  expect(kinds.length).toBeGreaterThanOrEqual(10);
  expect(known).toEqual(expect.arrayContaining(kinds));
  expect(everyReal.filter(({ kind }) => kind !== undefined)).toEqual(expect.arrayContaining([...realOfKinds]));
});

it('has look-alikes: each has the cookie of a kind that it is not of', () => {
  for (const { cookie, of, software } of lookAlikes) {
    const kind = allKinds.find(({ id }) => id === of);
    expect(
      kind?.cookies.some(({ name }) => isWhole(name, cookie)),
      cookie,
    ).toBe(true);
    expect(software.kind, software.name).toBeUndefined();
  }
});

it.each([
  ['any-site', /-real-software-(.+)\.story\.ts$/, allReal],
  ['everyday', /-real-(.+)\.story\.ts$/, realOfKinds],
])('has one story for each piece in %s, named so that it can be left out alone', async (slug, named, all) => {
  const files = await readdir(join(import.meta.dirname, '..', 'e2e', slug));
  const told = files.flatMap((file) => named.exec(file)?.[1] ?? []);
  expect(told.sort()).toEqual(all.map(({ name }) => name).sort());
});

it('is absent with a reason where something of it cannot be had, and only then', () => {
  const all = { notInstalled: new Map(), notUnpacked: null, notFromNpm: null };
  const absent = (change: Partial<typeof all | { notUnpacked: string; notFromNpm: string }>) =>
    Object.fromEntries(findAbsent(allReal, { ...all, ...change }));
  expect(absent({})).toEqual({});
  expect(absent({ notInstalled: new Map([['fossil', 'there is no apt-get']]) })).toEqual({
    fossil: 'there is no apt-get',
  });
  expect(Object.keys(absent({ notUnpacked: 'no network' }))).toEqual(['dokuwiki', 'mediawiki', 'phpliteadmin']);
  expect(absent({ notFromNpm: 'no network' })).toEqual({ 'node-red': 'no network' });
});

it('comes from npm by a lock file that names no registry', async () => {
  const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(
    await readFile(join(import.meta.dirname, 'npm', 'package-lock.json'), 'utf8'),
  );
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
});

it('finds its own files in the folder that it was unpacked to, with links and paths from the root', async () => {
  const root = await mkdtemp(join(tmpdir(), 'lights-out-unpacked-'));
  await symlink('/etc/dokuwiki/users', join(root, 'users'));
  await symlink('users', join(root, 'beside'));
  await writeFile(join(root, 'load.php'), "require '/usr/share/php/x'; $at = '/usr/bin/env';");
  await settleUnpacked(root);
  await settleUnpacked(root);
  expect(await readlink(join(root, 'users'))).toBe(join(root, 'etc/dokuwiki/users'));
  expect(await readlink(join(root, 'beside'))).toBe('users');
  expect(await readFile(join(root, 'load.php'), 'utf8')).toBe(
    `require '${root}/usr/share/php/x'; $at = '/usr/bin/env';`,
  );
  expect((await lstat(join(root, 'load.php'))).isFile()).toBe(true);
  await rm(root, { recursive: true });
});

it('is reached under its host over https, with what a web server in front of it adds', async () => {
  const seen: unknown[] = [];
  const software = createServer((incoming, response) => {
    const { host, cookie } = incoming.headers;
    seen.push([incoming.method, incoming.url, host, cookie, incoming.headers['x-forwarded-proto']]);
    response.setHeader('Set-Cookie', ['a=1', 'b=2']);
    incoming.pipe(response);
  });
  await new Promise<void>((resolve) => software.listen(0, '127.0.0.1', resolve));
  const address = software.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const sites = await startPracticeSites();
  sites.addHost(forwardTo('real-test.example', port));
  const got = await askSite(sites.port, 'https://real-test.example/x?y=1', {
    method: 'POST',
    headers: { Cookie: 'sid=1' },
    body: 'sent',
  });
  expect([got.status, got.body, got.setCookies]).toEqual([200, 'sent', ['a=1', 'b=2']]);
  expect(seen).toEqual([['POST', '/x?y=1', 'real-test.example', 'sid=1', 'https']]);
  expect(sites.requests.at(-1)).toMatchObject({ host: 'real-test.example', status: 200 });
  await sites.stop();
  await new Promise((resolve) => software.close(resolve));
});
