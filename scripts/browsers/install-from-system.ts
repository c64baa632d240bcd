import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import type { BrowserName } from './browser-name.ts';
import { installedBrowser } from './installed-browser.ts';

const packages = { chromium: 'chromium', firefox: 'firefox-esr' } as const;
const limitMs = 10 * 60_000;

/** Installs a browser with apt-get, and returns its path. */
export async function installFromSystem(name: BrowserName): Promise<string> {
  await installPackages([packages[name]]);
  return installedBrowser(name);
}

/** Installs packages with apt-get. Needs root, or sudo without a password, so that no question is asked. */
export async function installPackages(names: readonly string[]): Promise<void> {
  const aptGet = await updatePackageLists();
  console.log(`Installing ${names.join(', ')} with apt-get (a minute or two)`);
  await run([...aptGet, 'install', '-y', '--no-install-recommends', ...names], 'apt-get install failed');
}

/** Has apt-get read anew which packages there are. Returns how it was called. */
export async function updatePackageLists(): Promise<readonly string[]> {
  const hasApt = await access('/usr/bin/apt-get').then(
    () => true,
    () => false,
  );
  if (!hasApt) throw new Error('there is no apt-get');
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (prefix.length > 0) await run([...prefix, 'true'], 'sudo asks for a password');
  const aptGet = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  await run([...aptGet, 'update'], 'apt-get update failed');
  return aptGet;
}

async function run([command, ...args]: string[], failure: string): Promise<void> {
  if (!command) throw new Error(failure);
  // Not spawn's own timeout: it keeps Node alive for its whole length if the command does not exist.
  const signal = AbortSignal.timeout(limitMs);
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], signal });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${failure} ${said.trim().split('\n').at(-1) ?? ''}`.trim());
}
