import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFolder, buildWhenStale } from '../../build-when-stale.ts';
import type { BrowserName } from '../../find-browser.ts';
import type { Section } from '../report/section.ts';
import { findFirstScripts } from './first-scripts.ts';
import { addUp, type FileSize, listSizes } from './list-sizes.ts';

/** In KiB. */
const MOST_SCRIPTS = 300;
/** In KiB, gzipped. */
const MOST_POPUP = 30;
/** In KiB. Smaller scripts share one line. */
const SMALL = 8;
/** A name that only the public list of suffixes has, and so the script that holds it. */
const OF_SUFFIXES = 'kawasaki';

/** The bytes of each script and of the package as users get it. */
export async function measureSize(browserName: BrowserName): Promise<Section> {
  await buildWhenStale(browserName);
  const folder = buildFolder(browserName, 'production');
  const files = await listSizes(folder);
  const [scripts, suffixes]: [FileSize[], FileSize[]] = [[], []];
  for (const file of files.filter(({ name }) => name.endsWith('.js'))) {
    const text = await readFile(join(folder, file.name), 'utf8');
    (text.includes(OF_SUFFIXES) ? suffixes : scripts).push(file);
  }
  const small = scripts.filter(({ raw }) => raw < SMALL);
  const popup = addUp(
    'what the popup loads before its first countdown',
    await findFirstScripts(folder, 'popup.html', files),
  );
  const all = addUp('all scripts but the list of suffixes', scripts);
  const lines = [
    ...scripts.filter(({ raw }) => raw >= SMALL).map((file) => ({ ...file, name: withoutHash(file.name) })),
    addUp(`${small.length} smaller scripts`, small),
    popup,
    all,
    addUp('the public list of suffixes', suffixes),
    addUp(
      'styles',
      files.filter(({ name }) => name.endsWith('.css')),
    ),
    addUp(
      'languages',
      files.filter(({ name }) => name.startsWith('_locales/')),
    ),
    addUp('the whole package', files),
  ];
  return {
    part: 'size',
    where: browserName,
    title: 'bytes of the extension as users get it, in KiB; gzipped file by file',
    columns: ['raw', 'gzip'],
    rows: lines.map(({ name, raw, gzip }) => ({ name, values: [raw, gzip] })),
    targets: [
      {
        key: 'popup-size',
        name: 'popup scripts before the first countdown, gzip',
        value: popup.gzip,
        most: MOST_POPUP,
        unit: 'KiB',
      },
      {
        key: 'scripts-size',
        name: 'all scripts but the list of suffixes, raw',
        value: all.raw,
        most: MOST_SCRIPTS,
        unit: 'KiB',
      },
    ],
  };
}

/** The builder adds eight characters of a digest to a name, which change with the content. */
const withoutHash = (name: string) => name.replace(/-[\w-]{8}\.js$/, '.js');
