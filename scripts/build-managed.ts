import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { allSites } from '../utils/sites/all-sites.ts';
import { buildUpdates, fillChromiumPolicy, fillEdgePolicy, fillFirefoxPolicy } from './managed/fill-policies.ts';
import { MANAGED, managedIdVariable, managedSitesVariable, readManagedSites } from './managed/managed-sites.ts';
import { type ManagedWishes, readManagedWishes } from './managed/managed-wishes.ts';
import { tellWhatWasSet } from './managed/tell-what-was-set.ts';
import { extensionIdOf, writeCrx } from './managed/write-crx.ts';
import { buildExtension } from './package/build-extension.ts';
import { readVersion } from './package/package-version.ts';
import { readFolder } from './package/read-folder.ts';
import { writeZip } from './package/write-zip.ts';

/**
 * `npm run build:managed`: both packages with the hosts of the named sites as required permissions, and everything that
 * an administrator needs beside them, filled in.
 */
const root = join(import.meta.dirname, '..');
const target = join(root, '.output', 'managed');
const work = mkdtempSync(join(tmpdir(), 'lights-out-managed-'));
const usage = 'npm run build:managed -- claude,github --from https://HOST/FOLDER [--id ADDON@HOST] [--key FILE.pem]';

try {
  await build(readManagedWishes(process.argv.slice(2)));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function build({ sites: wanted, from, geckoId, keyFile }: ManagedWishes): Promise<void> {
  const sites = readManagedSites(wanted, allSites);
  const key = readKey(resolve(root, keyFile));
  const made = { extensionId: extensionIdOf(key), geckoId, from, sites, version: readVersion(root) };
  const env = { [managedSitesVariable]: sites.join(','), [managedIdVariable]: geckoId };
  const pack = async (browser: string) => {
    await buildExtension({ out: work, browser, mode: MANAGED, env });
    return writeZip(readFolder(join(work, browser)));
  };
  const files = {
    'serve/lights-out.crx': writeCrx(await pack('chrome'), key),
    'serve/lights-out.xpi': await pack('firefox'),
    'serve/updates.xml': buildUpdates(made),
    'chromium/lights-out.json': fillChromiumPolicy(made),
    'edge/lights-out.json': fillEdgePolicy(made),
    'firefox/policies.json': fillFirefoxPolicy(made),
    'what-was-set.md': tellWhatWasSet(made, keyFile),
  };
  rmSync(target, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), content);
  }
  console.log(files['what-was-set.md']);
  console.log(`All of it is in .output/managed: ${Object.keys(files).join(', ')}`);
}

/** The key that signs the package for Chrome, made on the first time. Whoever has it can sign another package. */
function readKey(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  writeFileSync(path, privateKey, { mode: 0o600 });
  return privateKey;
}
