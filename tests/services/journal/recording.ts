import { findAuthCookie } from '../../../utils/core/cookies/auth-cookies.ts';
import type { Journal, Removal } from '../../../utils/core/journal/journal.ts';
import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import type { StoredCookie } from '../../fakes/ports/fake-cookie-jar.ts';

type Worker = ReturnType<World['start']>;
type Wishes = Parameters<World['server']['signIn']>[1];

export const recording: Settings = { ...defaultSettings, record: { choice: 'on', sitesOff: [] } };

/** Lets everything that was begun come to its end: ports answer at once. */
export const settle = () => new Promise<void>((resolve) => void setImmediate(resolve));

export function setSettings({ disk }: World, settings: Settings): void {
  disk.values.set('settings', { version: 2, data: settings });
}

export function diskJournal({ disk }: World): Journal {
  const stored = disk.values.get('journal') as { data: Journal } | undefined;
  return stored?.data ?? { entries: [], experience: {}, privateClosedAt: null };
}

/** How the recorded sessions of a world ended, in order: `goes on` for those that have not. */
export const endsOf = (world: World) => diskJournal(world).entries.map(({ end }) => end?.kind ?? 'goes on');

/** A browser with Lights Out in it, told of everything as a browser tells: an event for each cookie, then quiet. */
export function createBrowser(world: World = createWorld(), settings: Settings | null = recording) {
  if (settings) setSettings(world, settings);
  let worker: Worker = world.start();
  const isAuth = (siteId: string, storeId: string) => {
    const site: SiteDefinition | undefined = world.sites.find(({ id }) => id === siteId);
    return ({ cookie }: StoredCookie) =>
      site !== undefined && cookie.storeId === storeId && findAuthCookie(site, cookie) !== null;
  };

  async function tell(
    stored: readonly StoredCookie[],
    change: Parameters<Worker['app']['onCookie']>[1],
  ): Promise<void> {
    for (const { cookie } of stored)
      if (world.hostAccess.sees(cookie.domain)) await worker.app.onCookie(cookie, change);
    await worker.app.onChange();
    await settle();
  }

  const browser = {
    world,
    app: () => worker.app,
    worker: () => worker,
    tell,
    /** A new worker in the same browser run. */
    async wake(): Promise<void> {
      worker = world.start();
      await worker.app.onWake();
    },
    /** The browser starts, and the time in which it brings back its last tabs is over. */
    async start(by: 'browser' | 'extension' | 'no-event' = 'browser'): Promise<void> {
      worker = world.start();
      if (by !== 'no-event') await worker.app.onStarted(by);
      await worker.app.onWake();
      world.clock.advance(5 * SECOND);
      await settle();
    },
    /** It closes: its memory is empty, its private windows and what has no date are gone. */
    close(clears: 'clears' | 'keeps' = 'keeps'): void {
      world.memory.values.clear();
      world.jar.drop(({ cookie }) => clears === 'clears' || cookie.expiresAt === null || cookie.storeId === '1');
    },
    async restart(clears: 'clears' | 'keeps' = 'keeps'): Promise<void> {
      browser.close(clears);
      await browser.start();
    },
    async signIn(siteId: string, wishes: Wishes = {}): Promise<string> {
      const token = world.server.signIn(siteId, wishes);
      await tell(world.jar.everything().filter(isAuth(siteId, wishes.storeId ?? '0')), 'set');
      return token;
    },
    /** The sign-in goes, and the browser says how; `unseen`: it says nothing. */
    async lose(siteId: string, how: Removal, storeId = '0'): Promise<void> {
      const going = world.jar.everything().filter(isAuth(siteId, storeId));
      world.jar.drop(isAuth(siteId, storeId));
      await tell(how === 'unseen' ? [] : going, how === 'unseen' ? 'deleted' : how);
    },
    async pass(ms: number): Promise<void> {
      world.clock.advance(ms);
      await worker.app.onChange();
      await settle();
    },
    async firstCause(siteId = 'claude', storeId = '0') {
      const { extra } = await worker.app.handlers.diagnose({ type: 'diagnose', session: refOf(siteId, { storeId }) });
      if (extra?.kind !== 'diagnosis') throw new Error('No diagnosis');
      const [first] = extra.diagnosis.causes;
      return `${first?.certainty} ${first?.code}`;
    },
  };
  return browser;
}

/** The same, running, with its first look taken. */
export async function createRunningBrowser(world?: World, settings?: Settings | null) {
  const browser = createBrowser(world, settings);
  await browser.start();
  return browser;
}
