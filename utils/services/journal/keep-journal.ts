import { findAuthCookie, isOfSite } from '../../core/cookies/auth-cookies.ts';
import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import { isExpired } from '../../core/cookies/is-expired.ts';
import { sessionPartition } from '../../core/cookies/partition.ts';
import { judgeStart, type StartShowed } from '../../core/journal/experience.ts';
import { type EndEvidence, emptyJournal, type Journal } from '../../core/journal/journal.ts';
import { endOf, type Moment, type Observation, type SeenSession } from '../../core/journal/observation.ts';
import { stopJournal, withoutSight } from '../../core/journal/prune-journal.ts';
import { SETTLES_AFTER, updateJournal } from '../../core/journal/update-journal.ts';
import { createQueue } from '../../core/queue.ts';
import { findAllSessions } from '../../core/sessions/find-all-sessions.ts';
import { refId, type Session, type SessionRef } from '../../core/sessions/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { seenAtOf } from '../../core/sites/seen-at.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { type EpochMs, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { CookieJar, Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import { isRead } from '../../storage/codec.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { BrowserRun } from '../../storage/journal/browser-run-document.ts';
import { type ClearingPorts, correctClearing } from '../diagnosis/read-clearing.ts';
import type { EarlySight } from './early-sight.ts';
import type { JournalRecords } from './journal-records.ts';
import type { OwnEndings } from './own-endings.ts';
import { readVisibility } from './read-visibility.ts';
import type { CookieWatch } from './watch-cookies.ts';

export type JournalPorts = Pick<ClearingPorts, 'clearingCheck'> & {
  readonly clock: Clock;
  readonly cookies: CookieJar;
  readonly credentials: Credentials;
  readonly earlySight: Pick<EarlySight, 'take'>;
  readonly hostAccess: HostAccess;
  readonly journal: JournalRecords;
  readonly browserRun: DocumentStore<BrowserRun | null>;
  readonly settings: DocumentStore<Settings>;
  readonly siteBook: Pick<SiteBook, 'all' | 'find'>;
};

export type JournalKeeper = {
  /** Reads the cookie stores and records what changed. Two readings never run at the same time. */
  observe(moment: Moment): Promise<void>;
  /** When to look again: when a new session is old enough to be on the browser's disk, or when one expires. */
  nextLookAt(): Promise<EpochMs | null>;
};

export function createJournalKeeper(
  ports: JournalPorts,
  watch: CookieWatch,
  own: Pick<OwnEndings, 'read'>,
): JournalKeeper {
  const { clock, cookies, credentials, journal, siteBook } = ports;
  const inTurn = createQueue();

  async function observeNow(moment: Moment): Promise<void> {
    const stored = await ports.settings.read();
    if (!isRead(stored)) return loseSight();
    const settings = stored.data;
    if (settings.record.choice !== 'on') return lookAway();
    const stores = await cookies.stores();
    const open = new Set((await cookies.openStores()).map(({ id }) => id));
    const now = clock.now(); // before the jar is read: an event that comes meanwhile is newer than this look
    const jar = await cookies.list(stores);
    const readable = new Set(stores.map(({ id }) => id).filter((id) => !jar.unreadable.includes(id)));
    const visibility = await readVisibility(ports, settings, readable);
    const passed = watch.passed();
    const seen = ports.earlySight.take();
    const came = watch.came();
    const touched = watch.takeTouched();
    const known = (await journal.read()).journal.entries
      .filter(({ end, lostSight }) => end === null && !lostSight)
      .map(({ ref }) => refId(ref));
    const unread = new Set(moment === 'running' ? known.filter((id) => !touched.has(id)) : []);
    const ownEnding = await own.read();
    const found = findAllSessions(siteBook.all(), jar.cookies, now).filter(
      ({ session }) => visibility(session.ref, session) === 'seen',
    );
    const told: Told = { came, touched, unread };
    const sessions = await Promise.all(found.map(({ site, session }) => toSeen(site, session, told)));
    const observation: Observation = {
      now,
      moment,
      sessions,
      visibility,
      wasSeen: (ref) => seen.has(refId(ref)),
      hasPassed: (ref) => passed.has(refId(ref)),
      ownEnding,
      evidence: (ref) => findEvidence(ref, jar.cookies, now),
    };
    let showed: StartShowed = new Map();
    for (const kind of ['lasting', 'passing'] as const) {
      const mine = ({ ref }: { readonly ref: SessionRef }) =>
        (isPrivateStore(ref.storeId) ? 'passing' : 'lasting') === kind;
      await journal.change(kind, (before) => {
        const after = updateJournal(kind === 'passing' ? withoutClosed(before, open) : before, {
          ...observation,
          sessions: sessions.filter(mine),
        });
        if (kind === 'lasting' && moment === 'browser-start') showed = judgeStart(before.entries, after.entries);
        return after;
      });
    }
    const run = (await ports.browserRun.read()).data;
    if (run && showed.size > 0) await correctClearing(ports, showed, run.startedAt);
    await notePrivateWindows(open, now);
  }

  /** While no record is kept, nothing is remembered, not even in memory. */
  async function lookAway(): Promise<void> {
    watch.takeTouched();
    ports.earlySight.take();
    await journal.change('lasting', stopJournal);
    await journal.change('passing', () => emptyJournal);
    if ((await ports.browserRun.read()).data?.privateOpen === true)
      await ports.browserRun.update((known) => known && { ...known, privateOpen: false });
  }

  /** Whether a record is wanted cannot be read: nothing is looked at, and nothing that is kept is dropped. */
  async function loseSight(): Promise<void> {
    watch.takeTouched();
    for (const part of ['lasting', 'passing'] as const) await journal.change(part, withoutSight);
  }

  /** The only thing kept about private windows after they close is when they closed, without any site. */
  async function notePrivateWindows(open: ReadonlySet<StoreId>, now: EpochMs): Promise<void> {
    const isOpen = [...open].some(isPrivateStore);
    const run = (await ports.browserRun.read()).data;
    if (!run || run.privateOpen === isOpen) return;
    if (!isOpen) await journal.change('lasting', (before) => ({ ...before, privateClosedAt: now }));
    await ports.browserRun.update((known) => known && { ...known, privateOpen: isOpen });
  }

  async function toSeen(site: SiteDefinition, session: Session, { came, touched, unread }: Told): Promise<SeenSession> {
    const { ref } = session;
    const credential = site.replaySafe ? 'lasting' : 'rotating';
    const digest =
      credential === 'rotating' ? null : unread.has(refId(ref)) ? 'unread' : await credentials.digestJudged(ref, site);
    const written = { justWritten: touched.has(refId(ref)), cameAt: came.get(refId(ref)) ?? null };
    return { ref, expiresAt: endOf(session), digest, credential, ...written, ...seenAtOf(session) };
  }

  /**
   * What the events told, and what the jar shows: Firefox still lists a cookie whose date has passed (tried in 153).
   */
  function findEvidence(ref: SessionRef, all: readonly Cookie[], now: EpochMs): EndEvidence {
    const site = siteBook.find(ref.siteId);
    const own = all.filter((cookie) => site !== null && cookie.storeId === ref.storeId && isOfSite(site, cookie));
    const evidence = watch.evidence(ref, all);
    const isExpiredHere = own.some(
      (cookie) =>
        site !== null &&
        findAuthCookie(site, cookie) &&
        isExpired(cookie, now) &&
        refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref),
    );
    return isExpiredHere && evidence.removal === 'unseen' ? { ...evidence, removal: 'expired' } : evidence;
  }

  return {
    observe: (moment) => inTurn(() => observeNow(moment)),
    async nextLookAt() {
      const open = (await journal.read()).journal.entries.filter(({ end }) => end === null);
      const moments = open.flatMap(({ settled, firstSeenAt, expiresAt }) => [
        ...(settled ? [] : [firstSeenAt + SETTLES_AFTER]),
        ...(typeof expiresAt === 'number' ? [expiresAt + SECOND] : []),
      ]);
      const later = moments.filter((at) => at > clock.now());
      return later.length > 0 ? Math.min(...later) : null;
    },
  };
}

/** What events told of sessions, by ref id: `unread`, whose digest need not be read again. */
type Told = {
  readonly came: ReadonlyMap<string, EpochMs>;
  readonly touched: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
};

/** Drops the entries of stores that are closed. */
function withoutClosed(journal: Journal, open: ReadonlySet<StoreId>): Journal {
  return { ...journal, entries: journal.entries.filter(({ ref }) => open.has(ref.storeId)) };
}
