import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocuments } from './generated/documents.ts';

/** `npm run generate`: writes all the parts of documents that are made from data. */
for (const { path, text } of buildDocuments()) {
  writeFileSync(join(import.meta.dirname, '..', path), text);
  console.log(`Written: ${path}`);
}
