import { join } from 'node:path';
import { build } from 'vite';

/** Bundles the contracts, the adapters and their runner into one script, which defines `contracts` on its page. */
export async function bundleContracts(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'contract-page.ts'), name: 'contracts', formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The contracts were not bundled');
  return `${chunk.code}\nglobalThis.contracts = contracts;`;
}
