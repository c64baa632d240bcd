import { kindOfSite } from '../../core/leave/other-site-id.ts';
import { findListed } from '../../core/lists/listed-sign-ins.ts';
import { planLists } from '../../core/lists/lists.ts';
import type { Overview } from '../../core/overview/overview.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { MINUTE } from '../../core/time.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LeaveRunner } from '../leave/leave-runner.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  readonly clock: Pick<Clock, 'now'>;
  /** Whether the browser's storage refuses to write something: then what was dropped comes back with a later worker. */
  readonly isRefusing: () => boolean;
  readonly leaver: Pick<LeaveRunner, 'cancel' | 'done' | 'plan' | 'putOff' | 'resume' | 'start'>;
  readonly managedPolicy: ManagedPolicy;
  readonly onChange: () => Promise<void>;
  readonly readOverview: () => Promise<Overview>;
  readonly reply: ReplyWith;
  readonly settings: Pick<DocumentStore<Settings>, 'read'>;
};

/** Commands about leave runs: start one now, plan one for later, cancel a plan, or put one off. */
export function createLeaveHandlers({
  clock,
  isRefusing,
  leaver,
  managedPolicy,
  onChange,
  readOverview,
  reply,
  settings,
}: Ports): Pick<Handlers, 'leave' | 'leave-done' | 'leave-later' | 'cancel-plan' | 'look-at-plans' | 'put-off'> {
  return {
    async leave({ sessions, clearing, lists }) {
      // The screen may show an old overview. What went away or was turned off since stays on the receipt, with a true
      // word; of what was turned off, by a person or a policy, nothing is read or touched.
      const [{ data }, policy] = await Promise.all([settings.read(), managedPolicy.read()]);
      const isOff = ({ siteId }: SessionRef) =>
        kindOfSite(siteId) === 'other' ? policy.sites !== null : data.sitesOff.includes(siteId);
      const refs = sessions.filter((ref) => !isOff(ref));
      // Before anything is signed out: afterwards nothing tells any more since when it was signed in.
      const listed = lists === undefined ? [] : findListed(await readOverview(), refs);
      const work = planLists(lists ?? null, listed);
      await leaver.start({ refs, turnedOff: sessions.filter(isOff), clearing, lists: work });
      return reply('run-waiting');
    },
    async 'leave-done'() {
      await leaver.done();
      await onChange();
      return reply('dismissed');
    },
    async 'leave-later'({ inMinutes }) {
      const { sharedComputer } = (await settings.read()).data;
      const planned = sharedComputer && (await leaver.plan('later', clock.now() + inMinutes * MINUTE));
      await onChange();
      return reply(planned ? 'run-waiting' : 'nothing-to-do');
    },
    async 'cancel-plan'({ plan }) {
      const isDropped = await leaver.cancel(plan);
      await onChange();
      if (!isDropped) return reply('nothing-to-do');
      return reply(isRefusing() ? 'not-saved' : 'dismissed');
    },
    async 'look-at-plans'() {
      await leaver.resume();
      await onChange();
      return reply('shown');
    },
    async 'put-off'() {
      const isPutOff = await leaver.putOff();
      await onChange();
      return reply(isPutOff ? 'run-waiting' : 'nothing-to-do');
    },
  };
}
