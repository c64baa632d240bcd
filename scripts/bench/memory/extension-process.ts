import { readdir, readFile } from 'node:fs/promises';
import { readPss, readStat } from './smaps.ts';

/**
 * Finds the process in which Chromium runs the extensions of a browser. Linux only.
 *
 * @param browserPid the process of the browser itself
 * @throws unless there is exactly one
 */
export async function findExtensionProcess(browserPid: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map(async (pid) => ((await isOfExtension(pid, browserPid)) ? [pid] : [])));
  const [pid, ...others] = found.flat();
  if (pid === undefined || others.length > 0) throw new Error(`${found.flat().length} processes run extensions, not 1`);
  return pid;
}

export async function readMemory(pid: number): Promise<number> {
  return readPss(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'));
}

/** Time on a core since the process began, in ms. The kernel of Linux has 100 ticks a second. */
export async function readCpu(pid: number): Promise<number> {
  return readStat(await readFile(`/proc/${pid}/stat`, 'utf8')).ticks * 10;
}

async function isOfExtension(pid: number, browserPid: number): Promise<boolean> {
  const switches = await readOfProcess(pid, 'cmdline');
  return switches.includes('--extension-process') && (await isBelow(pid, browserPid));
}

async function isBelow(pid: number, ancestor: number): Promise<boolean> {
  for (let at = pid; at > 1; ) {
    const stat = await readOfProcess(at, 'stat');
    if (stat === '') return false;
    at = readStat(stat).parent;
    if (at === ancestor) return true;
  }
  return false;
}

/** Empty for a process that has ended meanwhile. */
async function readOfProcess(pid: number, file: 'cmdline' | 'stat'): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
    throw error;
  });
}
