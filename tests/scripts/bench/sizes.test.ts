import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findFirstScripts } from '../../../scripts/bench/size/first-scripts.ts';
import { addUp, listSizes } from '../../../scripts/bench/size/list-sizes.ts';

it('lists the files of a folder, the largest first, and adds them up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lights-out-sizes-'));
  try {
    mkdirSync(join(folder, 'chunks'));
    writeFileSync(join(folder, 'chunks', 'small.js'), 'x'.repeat(1_024));
    writeFileSync(join(folder, 'large.js'), 'x'.repeat(3_072));
    const sizes = await listSizes(folder);
    expect(sizes.map(({ name, raw }) => [name, raw])).toEqual([
      ['large.js', 3],
      [join('chunks', 'small.js'), 1],
    ]);
    expect(addUp('all', sizes).raw).toBe(4);
    expect(addUp('all', sizes).gzip).toBeLessThan(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('finds what a page loads at once, and not what it loads on demand', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lights-out-first-'));
  try {
    mkdirSync(join(folder, 'chunks'));
    writeFileSync(join(folder, 'popup.html'), '<script type="module" src="/chunks/popup-1.js"></script>');
    writeFileSync(join(folder, 'chunks', 'popup-1.js'), 'import{a}from"./shared-2.js";import("./dialog-3.js")');
    writeFileSync(join(folder, 'chunks', 'shared-2.js'), 'import"./popup-1.js"');
    writeFileSync(join(folder, 'chunks', 'dialog-3.js'), '');
    const first = await findFirstScripts(folder, 'popup.html', await listSizes(folder));
    expect(first.map(({ name }) => name).sort()).toEqual(['chunks/popup-1.js', 'chunks/shared-2.js']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
