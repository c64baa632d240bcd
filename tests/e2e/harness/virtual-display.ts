import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { within } from './wait.ts';

/** A screen that nobody sees. A browser without one is never idle in Chromium. */
export type VirtualDisplay = { readonly name: string; end(): Promise<void> };

/** Starts one under the first free number; Xvfb itself looks for it and says it. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    return { name: `:${await within(10_000, 'starting Xvfb', readNumber(server))}`, end: () => end(server) };
  } catch (error) {
    await end(server);
    throw error;
  }
}

function readNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended at once')));
    server.stdio[3]?.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill();
  await within(10_000, 'the end of Xvfb', gone);
}
