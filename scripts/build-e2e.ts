import { buildFolder, buildWhenStale } from './build-when-stale.ts';

/** Builds the extension in which every host is allowed from the start, for stories and to try by hand. */
for (const name of ['chromium', 'firefox'] as const) {
  await buildWhenStale(name, 'every-host');
  console.log(buildFolder(name, 'every-host'));
}
