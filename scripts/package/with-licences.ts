import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildNotice, findPackageFolder, readPackage } from './licences.ts';

/** The file in every build that holds the licences of what is bundled. */
export const NOTICE = 'licences.txt';

/** Notes while bundles are made which packages they hold, and then writes their licences beside them. */
export function createLicenceKeeper() {
  const folders = new Set<string>();
  const plugin: Plugin = {
    name: 'licences',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? findPackageFolder(id) : null;
          if (folder !== null) folders.add(folder);
        }
      }
    },
  };
  const write = (outDir: string) => writeFileSync(join(outDir, NOTICE), buildNotice([...folders].map(readPackage)));
  return { plugin, write };
}
