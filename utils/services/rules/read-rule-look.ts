import { findNextTime } from '../../core/leave/next-time.ts';
import type { RuleLook } from '../../core/rules/follow-rule.ts';
import type { RuleHold } from '../../core/rules/rule-wait.ts';
import { refId } from '../../core/sessions/session.ts';
import { isUnderWay } from '../../core/sign-out/run.ts';
import { MINUTE } from '../../core/time.ts';
import type { Clock, IdleWatch } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { Downloads } from '../../ports/site-data.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import type { RunRecords } from '../sign-out/run-records.ts';

export type RuleLookPorts = {
  readonly clock: Clock;
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly downloads: Downloads;
  readonly idleWatch: Pick<IdleWatch, 'use'>;
  readonly records: Pick<RunRecords, 'list'>;
  readonly tabs: Pick<Tabs, 'hasUnsentText' | 'ofSite' | 'seen'>;
};

/** In minutes. Somebody who has not touched anything for so long looks at nothing, as far as can be told. */
const UNUSED_AFTER = 1;

/** Whether somebody uses the computer, as far as rules ask. */
export type ComputerSeen = Pick<RuleLook, 'computer' | 'idleFor'>;

/** @param shortest the shortest time without use that is watched for, in minutes; null for none */
export async function readComputer(
  { idleWatch }: Pick<RuleLookPorts, 'idleWatch'>,
  shortest: number | null,
): Promise<ComputerSeen> {
  const minutes = shortest ?? UNUSED_AFTER;
  return { computer: await idleWatch.use(minutes), idleFor: minutes * MINUTE };
}

/** Reads what a rule's condition depends on. `now`: the moment of the whole look, so that all of it is about one. */
export async function readRuleLook(
  { clock, credentials, tabs }: RuleLookPorts,
  { ref, site }: SessionSnapshot,
  { computer, idleFor, now }: ComputerSeen & Pick<RuleLook, 'now'>,
): Promise<RuleLook> {
  const [digest, seen] = await Promise.all([credentials.digest(ref, site), tabs.seen(site, ref.storeId)]);
  return {
    computer,
    idleFor,
    now,
    digest,
    tabs: seen,
    nextTime: (minute, at) => findNextTime(minute, at, clock.minuteOfDay),
  };
}

/**
 * What a sign-out would interrupt: another one of this sign-in too, which may wait for a person at the site's page. A
 * page that cannot be asked keeps its tab as it is anyway. A download is seen only where the browser allows it.
 */
export async function findHold(
  { downloads, records, tabs }: Pick<RuleLookPorts, 'downloads' | 'records' | 'tabs'>,
  { ref, site }: SessionSnapshot,
  { tabs: seen }: RuleLook,
): Promise<RuleHold | null> {
  const { runs } = await records.list();
  if (runs.some((run) => isUnderWay(run) && refId(run.ref) === refId(ref))) return 'sign-out';
  if (seen.sound) return 'sound';
  for (const { tabId } of await tabs.ofSite(site, ref.storeId))
    if ((await tabs.hasUnsentText(tabId)) === true) return 'unsent-text';
  return (await downloads.underWay(site, ref.storeId)) === 'some' ? 'download' : null;
}
