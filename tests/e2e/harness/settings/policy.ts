import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from '../../../../scripts/build-when-stale.ts';
import { type BrowserName, givenBrowser } from '../../../../scripts/find-browser.ts';
import { GECKO_ID } from '../../../../scripts/manifest/gecko-id.ts';
import type { LaunchOptions } from '../browser/engine.ts';
import { copyFirefox } from '../firefox/firefox-copy.ts';

/** What an administrator sets for the extension: keys with their values, wrong ones included. */
export type PolicyValues = Readonly<Record<string, unknown>>;

/** What is set for one browser of ours. `blockedHosts`: for Chromium alone. */
type Policy = { readonly values: PolicyValues | undefined; readonly blockedHosts?: readonly string[] | undefined };

/** Options for starting a browser so that the policy affects only this start. */
export type Managed = Partial<Pick<LaunchOptions, 'executablePath' | 'extensionDir'>>;

/** Applies the policy to one browser of ours only, and removes it afterwards. */
export async function withPolicy<T>(
  browserName: BrowserName,
  { values, blockedHosts }: Policy,
  work: (managed: Managed) => Promise<T>,
): Promise<T> {
  if (values === undefined) return work({});
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'lights-out-policy-')));
  try {
    if (browserName === 'chromium') return await inChromium(folder, { values, blockedHosts }, work);
    return await inFirefox(folder, values, work);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/**
 * Chromium reads policies from one folder of the machine. So the policy names the extension id of a copy that exists
 * only in this run.
 */
async function inChromium<T>(
  folder: string,
  { values, blockedHosts }: Policy,
  work: (managed: Managed) => Promise<T>,
): Promise<T> {
  const extensionDir = join(folder, 'extension');
  await cp(buildFolder('chromium', 'production'), extensionDir, { recursive: true });
  const id = unpackedId(extensionDir);
  const policies = policyFolder(await givenBrowser('chromium'));
  const file = join(policies, `lights-out-story-${id}.json`);
  const remove = () => rmSync(file, { force: true });
  process.once('exit', remove);
  try {
    await mkdir(policies, { recursive: true });
    const blocked = blockedHosts && { ExtensionSettings: { [id]: { runtime_blocked_hosts: blockedHosts } } };
    await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: values } }, ...blocked }));
  } catch (error) {
    throw new Error(
      `This story needs to write a file into ${policies}, for Chromium reads policies nowhere else: ` +
        `run it as root (${String(error)})`,
      { cause: error },
    );
  }
  try {
    return await work({ extensionDir });
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** Firefox reads policies from the folder that it is installed in, so a copy of it gets its own policy. */
async function inFirefox<T>(folder: string, values: PolicyValues, work: (managed: Managed) => Promise<T>): Promise<T> {
  const executablePath = await copyFirefox(await givenBrowser('firefox'), join(folder, 'firefox'));
  const policies = { policies: { '3rdparty': { Extensions: { [GECKO_ID]: values } } } };
  await writeFile(join(folder, 'firefox', 'distribution', 'policies.json'), JSON.stringify(policies));
  return work({ executablePath });
}

/** Chromium makes the id of an unpacked extension without a key from the path of its folder. */
function unpackedId(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

function policyFolder(executablePath: string): string {
  if (process.platform !== 'linux') throw new Error('This story can give Chromium a policy on Linux only');
  if (executablePath.includes('node_modules')) return '/etc/opt/chrome_for_testing/policies/managed';
  return executablePath.includes('google-chrome')
    ? '/etc/opt/chrome/policies/managed'
    : '/etc/chromium/policies/managed';
}
