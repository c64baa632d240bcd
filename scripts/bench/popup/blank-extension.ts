import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const files = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Blank',
    version: '1.0',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
  }),
  'popup.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Blank</title></head>' +
    '<body><p>Blank</p><script src="popup.js"></script></body></html>',
  'popup.js': '',
  'worker.js': '',
};

/**
 * Writes an extension whose popup shows one word and does nothing, into a folder that goes after the work. No popup of
 * this browser on this machine can be faster.
 */
export async function withBlankExtension<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lights-out-blank-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
