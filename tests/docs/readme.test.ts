import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files.ts';

const MOST_WORDS = 700;
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the README', () => {
  it(`has at most ${MOST_WORDS} words`, () => {
    const words = readme.split(/\s+/).filter((word) => word !== '').length;
    expect(words, 'Move details into docs/.').toBeLessThanOrEqual(MOST_WORDS);
  });

  it('shows the two commands before anything else that is typed', () => {
    const blocks = [...readme.matchAll(/```\n([\s\S]*?)```/g)].map(([, text]) => text?.trim());
    expect(blocks).toEqual(['npm ci && npm start', 'npm cit']);
  });
});
