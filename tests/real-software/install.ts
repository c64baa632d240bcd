import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages, updatePackageLists } from '../../scripts/browsers/install-from-system.ts';
import { everyReal } from './all-real.ts';
import { findAbsent } from './find-absent.ts';
import type { RealSoftware } from './real-software.ts';
import { runCommand } from './run-command.ts';
import { settleUnpacked } from './settle-unpacked.ts';

const folder = join(import.meta.dirname, '..', '..', '.output', 'real-software');
/** Stands for `/` to the packages that are only unpacked. */
export const rootFolder = join(folder, 'root');
/** The packages from npm. */
export const npmFolder = join(folder, 'npm');
/** How dpkg-query is asked whether a package is installed. */
const FORMAT = '$' + '{db:Status-Status}';

/**
 * Installs what is missing of the real server software. The packages named `installed` set up no service; the others
 * are unpacked into `.output/real-software`, which `git clean` or `rm -r` removes.
 *
 * @param pieces those that are going to be tried
 * @returns why a piece of them cannot be had on this machine, by its name; empty if all of them are there
 */
export async function installReal(pieces: readonly RealSoftware[] = everyReal): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(pieces.flatMap(({ installed }) => installed))].sort();
  const missing = await findMissing(wanted);
  const notInstalled = missing.length === 0 ? null : await reasonOf(() => installPackages(missing));
  const [notUnpacked, notFromNpm] = await Promise.all([reasonOf(unpackAll), reasonOf(installFromNpm)]);
  return findAbsent(pieces, {
    notInstalled: new Map((await findMissing(missing)).map((name) => [name, notInstalled ?? 'it is not installed'])),
    notUnpacked,
    notFromNpm,
  });
}

/** Why something failed, in one line; null if it did not. */
async function reasonOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return line.slice(0, 300);
  }
}

async function findMissing(names: readonly string[]): Promise<string[]> {
  const isThere = (name: string) =>
    new Promise<boolean>((resolve) => {
      execFile('dpkg-query', ['-W', '-f', FORMAT, name], (error, said) =>
        resolve(error === null && said === 'installed'),
      );
    });
  const there = await Promise.all(names.map(isThere));
  return names.filter((_, index) => !there[index]);
}

async function unpackAll(): Promise<void> {
  const names = [...new Set(everyReal.flatMap(({ unpacked }) => unpacked ?? []))].sort();
  await onceFor(rootFolder, JSON.stringify(names), async () => {
    console.log(`Unpacking ${names.join(', ')}`);
    const packages = join(folder, 'packages');
    await rm(packages, { recursive: true, force: true });
    await mkdir(packages, { recursive: true });
    const download = () => runCommand('apt-get', ['download', '-q', ...names], { cwd: packages });
    // A new machine has no lists of packages yet.
    if ((await reasonOf(download)) !== null) await updatePackageLists().then(download);
    await mkdir(rootFolder, { recursive: true });
    await runCommand('sh', ['-c', `for one in *.deb; do dpkg -x "$one" '${rootFolder}'; done`], { cwd: packages });
    await settleUnpacked(rootFolder);
  });
}

async function installFromNpm(): Promise<void> {
  const lock = await readFile(join(import.meta.dirname, 'npm', 'package-lock.json'), 'utf8');
  await onceFor(npmFolder, lock, async () => {
    console.log('Installing from npm what the stories of real software need');
    await cp(join(import.meta.dirname, 'npm'), npmFolder, { recursive: true });
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund'];
    // By itself npm tries for minutes where there is no network.
    await runCommand('npm', ['ci', '--prefer-offline', '--fetch-retries=1', ...quietly], { cwd: npmFolder });
  });
}

/** Fills a folder, unless it was filled for the same wish before. */
async function onceFor(place: string, wish: string, fill: () => Promise<void>): Promise<void> {
  const stamp = `${place}.filled`;
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wish) return;
  await rm(stamp, { force: true });
  await rm(place, { recursive: true, force: true });
  await fill();
  await writeFile(stamp, wish);
}
