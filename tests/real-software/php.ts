import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place, Start } from './real-software.ts';

/** The packages that run PHP from the command line, with what the software here asks of it. */
export const PHP = ['php-cli', 'php-sqlite3', 'php-mbstring', 'php-xml', 'php-intl'];

/** Starts PHP's own web server in a folder. Sessions are kept in the folder of the run. */
export async function startPhp(
  place: Place,
  docRoot: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Start> {
  // As a web server with https tells PHP.
  const first = join(place.folder, 'https.php');
  await writeFile(first, "<?php if (PHP_SAPI !== 'cli') $_SERVER['HTTPS'] = 'on';\n");
  const settings = [
    `include_path=.:${join(place.root, 'usr/share/php')}:/usr/share/php`,
    `session.save_path=${place.folder}`,
    `auto_prepend_file=${first}`,
  ];
  return {
    command: 'php',
    args: [...settings.flatMap((one) => ['-d', one]), '-S', `127.0.0.1:${place.port}`, '-t', docRoot],
    cwd: docRoot,
    // Without several workers a page that asks its own server waits for itself.
    env: { PHP_CLI_SERVER_WORKERS: '4', ...env },
  };
}
