import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocuments } from './generated/documents.ts';

/** `npm run generate`: writes every part of the documents that is made from data. */
for (const { path, text } of buildDocuments()) {
  writeFileSync(join(import.meta.dirname, '..', path), text);
  console.log(`Written: ${path}`);
}
