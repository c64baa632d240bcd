import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOGO_SIZE, STORE_SIZE, TILE_SIZE } from '../../scripts/pictures/compose.ts';
import { findWantedPictures, type WantedPicture } from '../../scripts/pictures/wanted-pictures.ts';
import { root } from '../architecture/source-files.ts';
import { drawnStates } from '../gallery/drawn-states.ts';

const wanted = findWantedPictures();
const paths = wanted.map(({ path }) => path).sort();
const files = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name));

/** Width and height of a PNG in pixels, from its head. */
function sizeOf(path: string): { width: number; height: number } {
  const file = readFileSync(join(root, path));
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function expectedSize(picture: WantedPicture): object {
  if (picture.kind === 'store') return STORE_SIZE;
  if (picture.kind === 'tile') return TILE_SIZE;
  if (picture.kind === 'logo') return LOGO_SIZE;
  const { width, height, fullPage } = picture.shot;
  return fullPage === true ? { width } : { width, height };
}

describe('the pictures of the documents', () => {
  it('are all made by one script, and none is missing', () => {
    expect(files.filter((path) => /\.(png|jpe?g|gif|webp)$/.test(path)).sort()).toEqual(paths);
  });

  it('that a page shows are among them', () => {
    const pages = ['README.md', ...files.filter((path) => /\.(md|html)$/.test(path))];
    const shown = pages.flatMap((page) => [
      ...readFileSync(join(root, page), 'utf8').matchAll(/screenshots\/[\w-]+\.png/g),
    ]);
    expect(shown.length).toBeGreaterThan(3);
    for (const [picture] of shown) expect(paths).toContain(`docs/${picture}`);
  });

  it.each(wanted)('$path has the size that is asked for', (picture) => {
    expect(sizeOf(picture.path)).toMatchObject(expectedSize(picture));
  });

  it('are of states that the screens have', () => {
    const states = wanted.flatMap((picture) => ('shot' in picture ? [picture.shot.state] : []));
    expect(states.filter((state) => drawnStates[state] === undefined)).toEqual([]);
  });
});
