import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allSites } from '../utils/sites/all-sites.ts';
import { MANAGED, managedIdVariable, managedSitesVariable, readManagedSites } from './managed/managed-sites.ts';

const root = join(import.meta.dirname, '..');
const usage = 'npm run build:managed -- claude,github [--id lights-out@your-organisation.example]';

try {
  build();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}

/** Builds both packages with the hosts of the named sites as required permissions. */
function build(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { id: { type: 'string' } } });
  const sites = readManagedSites(positionals.join(','), allSites);
  const env = {
    ...process.env,
    [managedSitesVariable]: sites.join(','),
    ...(values.id === undefined ? {} : { [managedIdVariable]: values.id }),
  };
  for (const browser of ['chrome', 'firefox']) {
    const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', browser, '--mv3', '--mode', MANAGED], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`The build for ${browser} failed`);
  }
  console.log(`For ${sites.join(', ')}: .output/chrome-mv3-managed and .output/firefox-mv3-managed`);
}
