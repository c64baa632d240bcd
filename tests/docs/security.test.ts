import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files.ts';

const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2);
const shown = [...page.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path ?? '');

describe('SECURITY.md', () => {
  it.each([
    'A malicious site',
    'A page with a hostile service worker',
    'A malicious definition',
    'Another extension',
    'Somebody at the same computer',
    'The next person',
    'A compromised dependency',
  ])('says what stands against: %s', (who) => {
    expect(rows.some((row) => row.startsWith(`| ${who}`))).toBe(true);
  });

  it('names tests that are there', () => {
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('says how to report', () => {
    expect(page).toContain('## How to report');
  });
});
