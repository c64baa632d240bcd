import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'wxt';

/**
 * `node build-in-process.ts <folder> <browser> <mode> <file>` builds, and lists the modules of all bundles in the file.
 */
const [outDir = '', browser = '', mode = '', modulesFile = ''] = process.argv.slice(2);
const root = process.cwd();
const held = new Set<string>();

const listModules: Plugin = {
  name: 'list-modules',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        for (const [id, { renderedLength }] of Object.entries(chunk.modules))
          if (renderedLength > 0) held.add(relative(root, id).replaceAll('\\', '/'));
  },
};

await build({
  root,
  outDir,
  browser,
  mode,
  outDirTemplate: '{{browser}}',
  hooks: {
    'vite:build:extendConfig': (_entrypoints, { plugins }) => {
      plugins?.push(listModules);
    },
  },
});
writeFileSync(modulesFile, JSON.stringify([...held].sort()));
