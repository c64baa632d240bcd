import { kindOfSite } from '../../core/leave/other-sites.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { MINUTE } from '../../core/time.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LeaveRunner } from '../leave/leave-runner.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  readonly clock: Pick<Clock, 'now'>;
  readonly leaver: Pick<LeaveRunner, 'cancel' | 'done' | 'plan' | 'putOff' | 'resume' | 'start'>;
  readonly managedPolicy: ManagedPolicy;
  readonly onChange: () => Promise<void>;
  readonly reply: ReplyWith;
  readonly settings: Pick<DocumentStore<Settings>, 'read'>;
  readonly sites: readonly SiteDefinition[];
};

/** Commands about leave runs: start one now, plan one for later, cancel a plan, or put one off. */
export function createLeaveHandlers({
  clock,
  leaver,
  managedPolicy,
  onChange,
  reply,
  settings,
  sites,
}: Ports): Pick<Handlers, 'leave' | 'leave-done' | 'leave-later' | 'cancel-plan' | 'look-at-plans' | 'put-off'> {
  return {
    async leave({ sessions, clearing }) {
      // The screen may show an old overview. A sign-in that went away since stays on the receipt, with a true word; one
      // that a policy does not allow us to see is not taken.
      const [{ data }, policy] = await Promise.all([settings.read(), managedPolicy.read()]);
      const watched = new Set(sites.map(({ id }) => id).filter((id) => !data.sitesOff.includes(id)));
      const isAllowed = ({ siteId }: SessionRef) =>
        kindOfSite(siteId) === 'other' ? policy.sites === null : watched.has(siteId);
      await leaver.start(sessions.filter(isAllowed), clearing);
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
