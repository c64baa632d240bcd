import { refId } from '../../../utils/core/sessions/session.ts';
import { HOUR } from '../../../utils/core/time.ts';
import type { Law } from './law.ts';
import { refOfSession } from './truth.ts';

/** In ms. A notice that seems to stand for so long is one of another day: no picture came in between. */
const SAME_DAY = 20 * HOUR;

/** A daily rule ends no sign-in that was made after its notice began to stand, however long something held it. */
export const rulesSpareLaterSignIns: Law = {
  name: 'rules-spare-later-sign-ins',
  needs: ['rule: a daily sign-out'],
  ofArrival(scene, { token, why }) {
    const session = token === null ? null : scene.servers.book.find(token);
    if (why !== 'sign-out' || session === null) return [];
    const { book } = scene.servers;
    const place = refId(refOfSession(session));
    const runs = scene.runsInRecord().filter(({ phase, ref }) => phase !== 'ended' && refId(ref) === place);
    return runs.flatMap(({ byRule, id }) => {
      const notice = scene.noticeOf.get(id);
      if (!byRule || notice?.kind !== 'daily' || scene.clock.elapsed() - notice.since > SAME_DAY) return [];
      scene.seen.add('rule: a daily sign-out');
      if (book.firstSignedInAt(session) <= notice.since) return [];
      return [
        { sign: 'a later sign-in', detail: `${id} asks ${place} to end ${session.token}, made since its notice` },
      ];
    });
  },
};
