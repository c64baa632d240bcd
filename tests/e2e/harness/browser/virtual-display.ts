import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { within } from '../wait.ts';

/** An X display without a screen. Without a display, Chromium never reports the computer as idle. */
export type VirtualDisplay = { readonly name: string; end(): Promise<void> };

/** Starts Xvfb, which chooses the first free display number and prints it. */
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
