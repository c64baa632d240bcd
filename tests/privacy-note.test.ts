import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allDocuments } from '../utils/services/background/open-documents.ts';
import { preferencesDocument } from '../utils/storage/settings/preferences-document.ts';

const note = readFileSync(new URL('../PRIVACY.md', import.meta.url), 'utf8');

it.each([...allDocuments, preferencesDocument].map(({ key }) => key))(
  'PRIVACY.md names the document "%s" by the name under which it is stored',
  (key) => {
    expect(note).toContain(`\`${key}\``);
  },
);
