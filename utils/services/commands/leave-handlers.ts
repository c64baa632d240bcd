import { listPresent } from '../../core/leave/list-present.ts';
import { kindOfSite } from '../../core/leave/other-sites.ts';
import type { Overview } from '../../core/overview/overview.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { MINUTE } from '../../core/time.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Clock } from '../../ports/computer.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LeaveRunner } from '../leave/leave-runner.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  readonly clock: Pick<Clock, 'now'>;
  readonly leaver: Pick<LeaveRunner, 'cancel' | 'done' | 'plan' | 'putOff' | 'resume' | 'start'>;
  readonly onChange: () => Promise<void>;
  readonly readOverview: () => Promise<Overview>;
  readonly reply: ReplyWith;
  readonly settings: Pick<DocumentStore<Settings>, 'read'>;
};

/** Commands about leave runs: start one now, plan one for later, cancel a plan, or put one off. */
export function createLeaveHandlers({
  clock,
  leaver,
  onChange,
  readOverview,
  reply,
  settings,
}: Ports): Pick<Handlers, 'leave' | 'leave-done' | 'leave-later' | 'cancel-plan' | 'look-at-plans' | 'put-off'> {
  return {
    async leave({ sessions, clearing }) {
      // The screen may show an old overview. A sign-in that went away since stays on the receipt, with a true word; one
      // that a policy does not allow us to see is not taken.
      const overview = await readOverview();
      const present = new Set(listPresent(overview).map(refId));
      const watched = new Set(overview.sites.filter(({ enabled }) => enabled).map(({ id }) => id));
      const isAllowed = ({ siteId }: SessionRef) =>
        kindOfSite(siteId) === 'other' ? overview.policy.sites === null : watched.has(siteId);
      const chosen = sessions.filter((ref) => present.has(refId(ref)) || isAllowed(ref));
      await leaver.start(chosen, clearing);
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
      return reply(isDropped ? 'dismissed' : 'nothing-to-do');
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
