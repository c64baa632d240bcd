import { join } from 'node:path';
import { build, preview } from 'vite';
import { replaceModule } from '../stories/replace-module.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Builds the gallery with the texts of a language into one bundle, which loads much faster than its many files, and
 * serves it on loopback.
 */
export async function serveGallery(language: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const configFile = join(root, 'tests', 'gallery', 'vite.config.ts');
  const outDir = join(root, '.output', 'gallery');
  const texts = (code: string) => `public/_locales/${code}/messages.json`;
  const plugins = language === 'en' ? [] : [replaceModule(texts('en'), texts(language))];
  await build({ configFile, plugins, build: { outDir, emptyOutDir: true, target: 'esnext', minify: false } });
  const server = await preview({ configFile, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The gallery has no address');
  return { address, stop: () => server.close() };
}
