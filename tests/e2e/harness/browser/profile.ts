import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { PracticeSites } from '../../../practice-sites/start.ts';
import { mergePreferences, type Preferences } from '../chromium/chromium-preferences.ts';
import { openWorld, type World, type WorldOptions } from '../world.ts';
import { killBrowser, quitBrowser } from './close-browser.ts';
import type { Engine, Installation, LaunchOptions } from './engine.ts';

/** Settings that a browser gets before its first start; see `clearOnExit`. */
export type BrowserSettings = {
  /** Merged into Chromium's `Default/Preferences`. */
  chromiumPreferences?: Preferences;
  /** Firefox's preferences. */
  prefs?: LaunchOptions['prefs'];
};

export type ProfileOptions = Omit<WorldOptions, 'port' | 'profileDir' | 'installation' | 'prefs'> &
  BrowserSettings & { sites: PracticeSites };

/** A browser profile that stays between the runs of its browser, with its cookies and the extension's storage. */
export type Profile = {
  readonly browserName: WorldOptions['browserName'];
  readonly folder: string;
  /** The browser that runs now; null if none. */
  readonly world: World | null;
  /** The console lines of all runs. */
  readonly consoleLines: readonly string[];
  /** Starts the browser. At every start except the first the extension gets `runtime.onStartup`. */
  open(): Promise<World>;
  /** Ends the browser as a user does, so that it clears what it clears at its end. */
  close(): Promise<void>;
  /**
   * Kills the browser, as a power cut would, so that nothing is cleared. Firefox clears it at the next start, before
   * the extension runs. What was not yet written is lost: in Chromium the cookies of the last 30 s, and, within 10 s of
   * the first start, that the extension listens to `onStartup`.
   */
  kill(): Promise<void>;
  /** Works on a copy of this profile while no browser runs on it. The copy is removed afterwards, with its browser. */
  inCopy<T>(work: (copy: Profile) => Promise<T>): Promise<T>;
};

/** Makes a profile for the work. Removes it afterwards, with a browser that still runs on it. */
export async function withProfile<T>(options: ProfileOptions, work: (profile: Profile) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => useProfile(profileIn(folder, options, { kind: 'to-stay' }), work));
}

type Kept = { readonly profile: Profile; readonly retire: () => Promise<void> };

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lights-out-profile-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function useProfile<T>({ profile, retire }: Kept, work: (profile: Profile) => Promise<T>): Promise<T> {
  try {
    return await work(profile);
  } finally {
    await retire();
  }
}

function profileIn(folder: string, options: ProfileOptions, from: Installation): Kept {
  const { sites, chromiumPreferences, ...launch } = options;
  const earlier: string[] = [];
  let installation = from;
  let copy: Kept | null = null;
  let starting: Promise<World> | null = null;
  let world: World | null = null;
  let isOver = false;

  async function start(): Promise<World> {
    await removeLocks(folder);
    if (chromiumPreferences && installation.kind === 'to-stay') await mergePreferences(folder, chromiumPreferences);
    world = await openWorld({ ...launch, port: sites.port, profileDir: folder, installation });
    installation = world.engine.nextInstallation;
    return world;
  }

  async function end(how: (engine: Engine) => Promise<void>): Promise<void> {
    const running = world;
    if (running === null) throw new Error('The browser of this profile does not run');
    await how(running.engine);
    earlier.push(...running.consoleLines, '--- the browser ended');
    world = null;
  }

  const profile: Profile = {
    browserName: options.browserName,
    folder,
    get world() {
      return copy?.profile.world ?? world;
    },
    get consoleLines() {
      return [...earlier, ...(world?.consoleLines ?? []), ...(copy?.profile.consoleLines ?? [])];
    },
    open: async () => {
      // A story that ran out of time goes on running. It must not start a browser that would never be ended.
      if (isOver) throw new Error('The time of this profile is over');
      if (world !== null) throw new Error('The browser of this profile runs already');
      starting = start();
      return starting;
    },
    close: () => end(quitBrowser),
    kill: () => end(killBrowser),
    inCopy: (work) => {
      if (isOver) throw new Error('The time of this profile is over');
      if (world !== null) throw new Error('The browser of this profile still runs');
      return inFolder(async (copied) => {
        await cp(folder, copied, { recursive: true, filter: (path) => !locks.includes(basename(path)) });
        copy = profileIn(copied, options, installation);
        return useProfile(copy, work);
      });
    },
  };
  return {
    profile,
    retire: async () => {
      isOver = true;
      await copy?.retire();
      await starting?.catch(() => undefined);
      await world?.close();
    },
  };
}

const locks = ['SingletonLock', 'SingletonSocket', 'SingletonCookie', 'lock', '.parentlock'];

/** A killed browser leaves its lock files, and another process may have its process id by now. */
async function removeLocks(folder: string): Promise<void> {
  for (const name of locks) await rm(join(folder, name), { force: true });
}
