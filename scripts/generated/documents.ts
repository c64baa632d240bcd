import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allKinds } from '../../utils/kinds/all-kinds.ts';
import { allSites } from '../../utils/sites/all-sites.ts';
import { pickAskedFor } from '../manifest/asked-for.ts';
import { buildManifest } from '../manifest/build-manifest.ts';
import { buildKindsTable } from './kinds-table.ts';
import { fillBlock } from './markdown.ts';
import { buildOfferedLanguages } from './offered-languages.ts';
import { buildPermissionNames, buildPermissionsTable } from './permissions-table.ts';
import { buildSitesFileSchema } from './sites-file-schema.ts';
import { buildAccessNote, buildAccountsNote, buildSitesNote, buildSitesTable, buildWaysTable } from './sites-tables.ts';
import { buildTextArguments } from './text-arguments.ts';
import { buildWhatItSays } from './what-it-says.ts';

/** The command that updates every generated part. */
export const GENERATE = 'npm run generate';

/** A file with generated parts, with the text that it should have now. */
export type GeneratedDocument = { readonly path: string; readonly text: string };

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Builds every file that is made, whole or in part, from the site files, the list of permissions and the example. */
export function buildDocuments(): readonly GeneratedDocument[] {
  const parts = [
    { path: 'README.md', name: 'sites', text: `${buildWaysTable(allSites)}\n\n${buildAccessNote(allSites)}` },
    { path: 'README.md', name: 'permission names', text: buildPermissionNames() },
    { path: 'PRIVACY.md', name: 'permission names', text: buildPermissionNames() },
    { path: 'docs/permissions.md', name: 'permissions', text: buildPermissionsTable() },
    { path: 'CONTRIBUTING.md', name: 'example', text: buildExample() },
    { path: 'docs/sites.md', name: 'sites', text: buildSitesPage() },
    { path: 'docs/kinds.md', name: 'kinds', text: buildKindsTable(allKinds) },
    ...buildWhatItSays(),
    { path: 'docs/for-administrators.md', name: 'site ids', text: buildIds() },
  ];
  const filled = Map.groupBy(parts, ({ path }) => path);
  return [
    ...[...filled].map(([path, blocks]) => ({
      path,
      text: blocks.reduce((document, { name, text }) => fillBlock(document, name, text), read(path)),
    })),
    { path: 'docs/sites-file.schema.json', text: buildSitesFileSchema() },
    { path: 'tests/__snapshots__/manifests.json', text: buildManifests() },
    { path: 'utils/core/words/text-arguments.d.ts', text: buildTextArguments() },
    { path: 'utils/core/words/offered-languages.ts', text: buildOfferedLanguages() },
  ];
}

/** The example in CONTRIBUTING: a real site file, which the compiler checks too. */
function buildExample(): string {
  return `\`\`\`ts\n${read('tests/sites/example-site.ts').trimEnd()}\n\`\`\``;
}

function buildSitesPage(): string {
  return [buildSitesTable(allSites), buildSitesNote(allSites), buildAccountsNote(allSites)].join('\n\n');
}

function buildIds(): string {
  return `The ids of the sites: ${allSites.map(({ id }) => `\`${id}\``).join(', ')}.`;
}

/** What both normal builds ask for, so that a review sees every new permission and host. */
function buildManifests(): string {
  const asked = {
    chrome: pickAskedFor(buildManifest('chrome', 'production')),
    firefox: pickAskedFor(buildManifest('firefox', 'production')),
  };
  return `${JSON.stringify(asked, null, 2)}\n`;
}
