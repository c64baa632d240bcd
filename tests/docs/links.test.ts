import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { expectNone } from '../architecture/find-places.ts';
import { root } from '../architecture/source-files.ts';

const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
const pages = [...readdirSync(root), ...below('docs'), ...below('.github')].filter((path) => path.endsWith('.md'));

/** Where links and pictures of a page lead to, without those to the web. */
function targetsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
    ([, link, address]) => link ?? address ?? '',
  );
  return found.filter((target) => !/^(https?:|mailto:|#)/.test(target)).map((target) => target.split('#')[0] ?? '');
}

it('every page is looked at', () => {
  expect(pages).toContain('README.md');
  expect(pages).toContain('docs/store/amo-reviewer.md');
});

it.each(pages)('%s leads only to what is there', (page) => {
  const missing = targetsOf(page).filter((target) => !existsSync(join(root, dirname(page), target)));
  expectNone(missing, 'Mend the link.');
});
