import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

/** The computer that measured. Times of two computers, or of a busy one and an idle one, cannot be compared. */
export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryMiB: number;
  readonly system: string;
  readonly node: string;
};

export function readMachine(): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memoryMiB: Math.round(totalmem() / 1_048_576),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

/** How many processes wanted a core, on average over the last minute: near 0 on an idle computer. */
export function readLoad(): number {
  return loadavg()[0] ?? Number.NaN;
}

/** The commit that is checked out, shortened, with `+` where something is changed; null without git. */
export function readCommit(): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: join(import.meta.dirname, '..', '..', '..'), encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : '+'}`;
  } catch {
    return null;
  }
}
