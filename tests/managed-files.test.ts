import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  buildUpdates,
  fillChromiumPolicy,
  fillEdgePolicy,
  fillFirefoxPolicy,
} from '../scripts/managed/fill-policies.ts';
import { readManagedWishes } from '../scripts/managed/managed-wishes.ts';
import { tellWhatWasSet } from '../scripts/managed/tell-what-was-set.ts';
import { extensionIdOf, writeCrx } from '../scripts/managed/write-crx.ts';
import { allSites } from '../utils/sites/all-sites.ts';
import { readPolicy } from '../utils/storage/settings/policy-schema.ts';

const { privateKey: key } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const from = 'https://intranet.school.example/tools';
const geckoId = 'lights-out@intranet.school.example';
const made = { extensionId: extensionIdOf(key), geckoId, from, sites: ['claude', 'github'], version: '1.2.3' };
const known = allSites.map(({ id }) => id);

describe('what an administrator asks for', () => {
  it('is read from the command line, with what was not said', () => {
    expect(readManagedWishes(['claude,github', '--from', `${from}/`])).toEqual({
      sites: 'claude,github',
      from,
      geckoId,
      keyFile: 'lights-out-managed.pem',
    });
  });

  it.each([
    [['claude'], /^Name the address/],
    [['claude', '--from', 'http://intranet.school.example'], /^Name the address/],
    [['claude', '--from', from, '--id', 'two words'], /^Firefox takes no such id: two words$/],
    [['claude', '--from', from, '--nonsense'], /nonsense/],
  ])('is refused with a sentence: %j', (args, sentence) => {
    expect(() => readManagedWishes(args)).toThrow(sentence);
  });
});

describe('the package for Chrome', () => {
  const archive = Buffer.from('an archive');
  const crx = writeCrx(archive, key);
  const header = crx.subarray(12, 12 + crx.readUInt32LE(8));

  it('is a CRX3 with the archive at its end', () => {
    expect(crx.toString('latin1', 0, 4)).toBe('Cr24');
    expect(crx.readUInt32LE(4)).toBe(3);
    expect(crx.subarray(12 + header.length).equals(archive)).toBe(true);
  });

  it('is signed by the key that makes its id', () => {
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
    const id = createHash('sha256').update(publicKey).digest().subarray(0, 16);
    const signed = Buffer.concat([Buffer.from([0x0a, id.length]), id]);
    const size = Buffer.from([signed.length, 0, 0, 0]);
    const message = Buffer.concat([Buffer.from('CRX3 SignedData\0'), size, signed, archive]);
    const signature = header.subarray(header.indexOf(publicKey) + publicKey.length + 3).subarray(0, 256);
    expect(verify('sha256', message, createPublicKey(key), signature)).toBe(true);
    expect(header.includes(signed)).toBe(true);
    expect(extensionIdOf(key)).toMatch(/^[a-p]{32}$/);
  });
});

describe.each([
  ['Chrome', fillChromiumPolicy(made), made.extensionId],
  ['Edge', fillEdgePolicy(made), made.extensionId],
  ['Firefox', fillFirefoxPolicy(made), geckoId],
])('the policy for %s', (_browser, text, id) => {
  it('has nothing left to replace', () => {
    expect(text).not.toMatch(/EXTENSION_ID|UPDATE_HOST|sign-out-for-real/);
    expect(text).toContain(`"${from}/`);
  });

  it('names the same id where it installs and where it sets', () => {
    expect(text.split(`"${id}":`)).toHaveLength(3);
  });

  it('turns off no site that the package was built for, and has no rule about another', () => {
    const parsed = JSON.parse(text);
    const extensions = (parsed.policies ?? parsed)['3rdparty'];
    const policy = readPolicy(Object.values(extensions.extensions ?? extensions.Extensions)[0], known);
    expect(policy).toMatchObject({ problems: [], sites: ['claude', 'github'] });
    expect(Object.keys(policy.rules)).toEqual(['claude']);
  });
});

it('a package without the site of a ready rule has no rules', () => {
  expect(fillChromiumPolicy({ ...made, sites: ['github'] })).not.toContain('"rules"');
});

it('the file of updates names the version, the id and the package under the name that it is served by', () => {
  expect(buildUpdates(made)).toContain(`<app appid="${made.extensionId}">`);
  expect(buildUpdates(made)).toContain(`codebase="${from}/lights-out.crx" version="1.2.3"`);
});

it('the list of what was set names both ids, the address, the key and every key of the policy', () => {
  const list = tellWhatWasSet(made, 'ours.pem');
  for (const part of [made.extensionId, geckoId, from, 'ours.pem', '1.2.3', '`sharedComputer`: `true`', '`putOffs`'])
    expect(list).toContain(part);
});
