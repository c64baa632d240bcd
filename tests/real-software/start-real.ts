import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PracticeSites } from '../practice-sites/start.ts';
import { forwardTo } from './forward.ts';
import { freePort } from './free-port.ts';
import { npmFolder, rootFolder } from './install.ts';
import { type RealSoftware, realHostOf } from './real-software.ts';

/**
 * In ms. Each piece starts within 3 s on an idle machine: what needs 20 s there, or a database server, does not belong
 * here. Beside other stories it takes several times as long.
 */
const START_LIMIT_MS = 60_000;

export type RunningReal = { readonly host: string; readonly startedMs: number; stop(): Promise<void> };

/** Starts a piece of software with fresh data, and lets browsers reach it under its host. */
export async function startReal(software: RealSoftware, sites: PracticeSites): Promise<RunningReal> {
  const host = realHostOf(software);
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), `lights-out-${software.name}-`));
  const startedAt = performance.now();
  const start = await software.prepare({ host, port, folder, root: rootFolder, npmRoot: npmFolder });
  // A group of its own, because some software starts more processes.
  const child = spawn(start.command, [...start.args], {
    ...(start.cwd ? { cwd: start.cwd } : {}),
    env: { ...process.env, ...start.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4_000)));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const kill = () => {
    if (child.pid !== undefined && !isOver()) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    while (!(await answers(port, host, software.ready))) {
      if (isOver() || performance.now() - startedAt > START_LIMIT_MS)
        throw new Error(`${software.name} does not answer. It said: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  sites.addHost(forwardTo(host, port));
  return { host, startedMs: performance.now() - startedAt, stop };
}

function answers(port: number, host: string, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { host, 'x-forwarded-proto': 'https' };
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      answer.resume();
      resolve((answer.statusCode ?? 500) < 500);
    }).once('error', () => resolve(false));
  });
}
