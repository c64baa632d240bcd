import { defineConfig } from 'vite';

/** The gallery: the real screens over fake data, on loopback. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../.output/gallery-cache',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  optimizeDeps: {
    include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', '@preact/signals'],
  },
  server: { host: '127.0.0.1', port: 0, hmr: false, fs: { allow: ['../..'] } },
});
