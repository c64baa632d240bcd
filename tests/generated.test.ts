import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildDocuments, GENERATE } from '../scripts/generated/documents.ts';
import { root } from './architecture/source-files.ts';

it.each(buildDocuments().map(({ path, text }) => ({ path, text })))(
  '$path is up to date with the data',
  ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8'), `Run \`${GENERATE}\`.`).toBe(text);
  },
);
