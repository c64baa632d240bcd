import { goesOnByItself } from '../../core/sign-out/goes-on-by-itself.ts';
import type { SiteId } from '../../core/sites/site.ts';
import { learnWays } from '../../core/watching/learn-ways.ts';
import type { SignOutWatch } from '../../core/watching/sign-out-watch.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import type { RunRecords } from '../sign-out/run-records.ts';
import type { OwnSites } from '../sites/own-sites.ts';
import type { LearnedWays } from '../watching/learned-ways.ts';
import { mayBeKept, type SignOutWatcher } from '../watching/sign-out-watcher.ts';
import { readChanges, type WatchedCookiesPorts } from '../watching/watched-cookies.ts';
import type { ReplyWith } from './reply.ts';

type Ports = WatchedCookiesPorts & {
  readonly learnedWays: LearnedWays;
  readonly onChange: () => Promise<void>;
  readonly ownSites: Pick<OwnSites, 'save'>;
  readonly records: Pick<RunRecords, 'list'>;
  readonly reply: ReplyWith;
  readonly siteBook: Pick<SiteBook, 'find'>;
  readonly watcher: SignOutWatcher;
};

type Commands = 'watch-sign-out' | 'end-watch' | 'use-learned' | 'forget-learned';

/** Commands to show Lights Out how one signs out, to have that used the next time, and no longer. */
export function createWatchHandlers(ports: Ports): Pick<Handlers, Commands> {
  const { learnedWays, onChange, ownSites, records, reply, siteBook, watcher } = ports;
  const waysOf = (watch: SignOutWatch | null) =>
    watch === null ? [] : learnWays(watch, siteBook.find(watch.ref.siteId)?.origins ?? []);
  /**
   * Whether a sign-out of the site goes on by itself. It knows the ways that it has used by their places, so these do
   * not change meanwhile. Where a person is at the site's page, what they show there can be kept.
   */
  const isSigningOut = async (siteId: SiteId) =>
    (await records.list()).runs.some((run) => run.ref.siteId === siteId && goesOnByItself(run));

  return {
    async 'watch-sign-out'({ draft, storeId }) {
      const end = await ownSites.save(draft);
      if (end.kind === 'refused') return reply('not-saved', null, { kind: 'site-refused', reasons: end.reasons });
      if (end.kind === 'not-written') return reply('not-saved');
      await watcher.begin({ siteId: end.siteId, storeId, partition: null }, 'shown');
      await onChange();
      return reply('shown');
    },
    async 'end-watch'({ watchId }) {
      const watch = await watcher.end(watchId);
      const site = watch && siteBook.find(watch.ref.siteId);
      const cookies = watch && site ? await readChanges(ports, watch.ref, site, watch.cookies) : [];
      await onChange();
      return reply('shown', null, { kind: 'ways-seen', ways: waysOf(watch), cookies });
    },
    async 'use-learned'({ watchId }) {
      const watch = await watcher.read();
      const ways = waysOf(watch);
      if (watch?.id !== watchId || ways.length === 0 || !mayBeKept(watch)) return reply('nothing-to-do');
      if (await isSigningOut(watch.ref.siteId)) return reply('not-saved');
      const isKept = await learnedWays.keep(
        watch.ref.siteId,
        ways.map(({ method }) => method),
      );
      if (isKept) await watcher.end(watchId);
      await onChange();
      return reply(isKept ? 'saved' : 'not-saved');
    },
    async 'forget-learned'({ siteId }) {
      const isForgotten = !(await isSigningOut(siteId)) && (await learnedWays.forget(siteId));
      await onChange();
      return reply(isForgotten ? 'erased' : 'not-saved');
    },
  };
}
