import { spawn } from 'node:child_process';

type Wishes = {
  readonly env: Readonly<Record<string, string>>;
  /** In ms of `performance.now()`. It is ended then, with all that it has started. */
  readonly endsAt: number;
};

export type Ended = { readonly code: number; readonly by: 'itself' | 'time' };

/** Runs a script of Node and shows what it prints. */
export function runUntil(args: readonly string[], { env, endsAt }: Wishes): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: 'inherit',
    // A group of its own, so that browsers and workers end with it.
    detached: process.platform !== 'win32',
  });
  return new Promise((resolve, reject) => {
    let by: Ended['by'] = 'itself';
    const timer = setTimeout(
      () => {
        by = 'time';
        end(child.pid, 'SIGTERM', () => child.kill());
      },
      Math.max(0, endsAt - performance.now()),
    );
    const interrupted = () => end(child.pid, 'SIGTERM', () => child.kill());
    process.once('SIGINT', interrupted);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      // A worker that is busy may not hear that it is to end.
      if (by === 'time') end(child.pid, 'SIGKILL', () => {});
      process.off('SIGINT', interrupted);
      resolve({ code: code ?? 1, by });
    });
  });
}

/** Signals the whole group; one that is gone already needs none. */
function end(pid: number | undefined, signal: 'SIGTERM' | 'SIGKILL', alone: () => void): void {
  if (pid === undefined || process.platform === 'win32') {
    alone();
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
