import type { CookieStore } from '../../cookies/cookie-store.ts';
import { type Jar, toJar } from '../../cookies/jar.ts';
import type { LooksLive } from '../../cookies/looks-live.ts';
import { findOpenEntry } from '../../journal/view-journal.ts';
import { findSince, type Since } from '../../leave/find-ticks.ts';
import type { ReminderMarks } from '../../reminders/reminder.ts';
import { findCrowding } from '../../sessions/crowding.ts';
import { type EarlyEnd, findEarlyEnd } from '../../sessions/early-end.ts';
import { findAllSessions } from '../../sessions/find-all-sessions.ts';
import { isUnsure } from '../../sessions/is-unsure.ts';
import { findLabel, type Labels } from '../../sessions/label.ts';
import { type LearnedLengths, lengthsOf } from '../../sessions/learned-length.ts';
import type { Lifetime } from '../../sessions/lifetime.ts';
import { refId, type Session, type SessionRef } from '../../sessions/session.ts';
import type { SiteDefinition } from '../../sites/site.ts';
import type { EpochMs } from '../../time.ts';
import { findNamedStore } from '../named-store.ts';
import { compareByEnd } from '../overview-order.ts';
import type { RecordFacts } from './record-facts.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesFacts } from './sites-facts.ts';
import type { StoresFacts } from './stores-part.ts';

export type SessionView = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly store: CookieStore;
  readonly lifetime: Lifetime;
  readonly cookieNames: readonly string[];
  /** What ends the session before its date; null if nothing is known to. */
  readonly early: EarlyEnd | null;
  /** Number of cookies of the site's domain in this store, if they are near the browser's limit; else null. */
  readonly crowding: number | null;
  /** Whether the site has said that it no longer takes this sign-in. Its cookie is here, and nothing more. */
  readonly refused: boolean;
  /** `may-be`: visitors of the site have all of these cookies too, or it is not known which one is the sign-in. */
  readonly sign: LooksLive;
  /** Whether "Let it end" was pressed for this end: then there are no more reminders of it. */
  readonly letEnd: boolean;
  /** Since when the session has been here; null if nothing tells. */
  readonly since: Since | null;
  /** The name that the person gave to the session; null if none. */
  readonly label: string | null;
};

/** What Lights Out stores about sessions, besides the record for explanations. */
export type SessionsFacts = {
  /** The lifetimes that sites gave their auth cookies. */
  readonly learned: LearnedLengths;
  readonly marks: ReminderMarks;
  readonly labels: Labels;
  /** Sign-ins in web storage, as the open tabs show them. */
  readonly stored: readonly Session[];
  /** Sessions that are here with a credential that their site no longer takes, by ref id. */
  readonly refused: ReadonlySet<string>;
};

export type SessionsPart = {
  /** Soonest end first. */
  readonly sessions: readonly SessionView[];
};

type Facts = SessionsFacts & StoresFacts & SitesFacts & SettingsFacts & RecordFacts & { readonly now: EpochMs };

/** Finds the sessions of all sites that are on and not known to be out of reach. */
export function buildSessions(facts: Facts): SessionsPart {
  const { access, cookies, learned, now, settings, sites } = facts;
  const looked = sites.filter(({ id }) => !settings.sitesOff.includes(id) && access.get(id) !== 'missing');
  const jar = toJar(cookies);
  const found = findAllSessions(looked, cookies, now, ({ id }) => lengthsOf(learned, id));
  const views = found.map(({ session, site }) => toView(session, site, facts, jar));
  const known = new Set(views.map(({ ref }) => refId(ref)));
  const byId = new Map(looked.map((site) => [site.id, site]));
  const stored = facts.stored.flatMap((session) => {
    const site = known.has(refId(session.ref)) ? undefined : byId.get(session.ref.siteId);
    return site === undefined ? [] : [toView(session, site, facts, jar)];
  });
  return { sessions: [...views, ...stored].sort(compareByEnd) };
}

function toView(session: Session, site: SiteDefinition, facts: Facts, jar: Jar): SessionView {
  const { ref, lifetime } = session;
  const store = findNamedStore(facts, ref.storeId);
  const near = jar.atOrBelow(site.registrableDomains);
  return {
    ...session,
    siteName: site.name,
    store,
    early: findEarlyEnd(session, store, facts.clearing.get(site.id) ?? 'unknown'),
    crowding: findCrowding(site, near, ref.storeId),
    refused: facts.refused.has(refId(ref)),
    sign: isUnsure(session, site, near) ? 'may-be' : 'signed-in',
    letEnd: isLetEnd(session, facts.marks),
    since: findSince(lifetime, findOpenEntry(facts.journal, ref)),
    label: findLabel(facts.labels, ref),
  };
}

/** Whether "Let it end" was pressed for the present end. After a renewal the session has another end. */
function isLetEnd({ ref, lifetime }: Session, marks: ReminderMarks): boolean {
  const mark = marks[refId(ref)];
  return mark?.letEnd === true && lifetime.kind === 'until' && lifetime.expiresAt === mark.expiresAt;
}
