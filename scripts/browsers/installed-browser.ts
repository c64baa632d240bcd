import { execFile } from 'node:child_process';
import { access, constants, readFile, realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from './browser-name.ts';

const commands = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser-stable',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
} as const;

const applications = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
} as const;

const windowsPrograms = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
} as const;

/** The oldest versions that the extension supports. */
const oldest = { chromium: 130, firefox: 140 } as const;
/** What a browser's answer to `--version` holds. */
const says = { chromium: /chrom|edge|brave/i, firefox: /firefox/i } as const;

/** Path of a browser on this machine that tests can use. */
export async function installedBrowser(name: BrowserName): Promise<string> {
  const refused: string[] = [];
  for (const path of candidates(name)) {
    if (!(await isExecutable(path))) continue;
    const reason = await unusable(name, path);
    if (!reason) return path;
    refused.push(`${path} ${reason}`);
  }
  throw new Error(refused.length > 0 ? refused.join(', ') : 'none found');
}

/** Says why tests cannot use an executable; undefined if they can. */
export async function unusable(name: BrowserName, path: string): Promise<string | undefined> {
  // A snap may not read a profile in the temporary folder, nor an extension in a folder with a dot.
  if (await isSnap(path)) return 'is a snap, which may not read the profile of a test';
  // Windows: asked for its version, chrome.exe opens a window instead.
  if (process.platform === 'win32') return undefined;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 30_000 });
    if (!says[name].test(stdout)) return `says it is another program (${stdout.trim().split('\n')[0]})`;
    const version = Number(/(\d+)\.\d/.exec(stdout)?.[1]);
    return version >= oldest[name] ? undefined : `is too old (${stdout.trim()})`;
  } catch (error) {
    return `does not start (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`;
  }
}

function candidates(name: BrowserName): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? windowsPrograms[name].map((path) => join(root, path)) : []));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  return process.platform === 'darwin' ? [...applications[name], ...onPath] : onPath;
}

/** Whether this process may start a file. */
export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isSnap(path: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  if ((await realpath(path)).includes('snap')) return true;
  // Ubuntu's /usr/bin/chromium-browser is a script that starts the snap.
  const content = await readFile(path);
  return content.subarray(0, 2).toString() === '#!' && content.includes('/snap/');
}
