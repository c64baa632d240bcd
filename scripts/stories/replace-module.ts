import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Makes a build take one module in the place of another, both named by their path in the project. Only an import that
 * leads to exactly that file is changed. The replacement itself still imports the original.
 */
export function replaceModule(original: string, replacement: string): Plugin {
  const [from, to] = [join(root, original), join(root, replacement)];
  return {
    name: `replace ${original}`,
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (importer === undefined || !source.startsWith('.') || resolve(importer) === to) return null;
      return resolve(dirname(importer), source) === from ? to : null;
    },
  };
}
