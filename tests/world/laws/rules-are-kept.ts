import { refId } from '../../../utils/core/sessions/session.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { rulesDocument } from '../../../utils/storage/runs/rules-document.ts';
import { runsDocument } from '../../../utils/storage/runs/runs-document.ts';
import type { Law } from './law.ts';

/** In ms. A notice stands for a minute; a picture may come a little after what it shows. */
const NOTICE = 55_000;

/**
 * A sign-out by a rule begins only where a rule was chosen for its site, after its notice stood for a minute, and once:
 * the next one of the same sign-in comes a minute later at the earliest, after a notice of its own. None stays about to
 * begin.
 */
export const rulesAreKept: Law = {
  name: 'rules-are-kept',
  needs: ['rule: a notice', 'rule: a sign-out'],
  ofPicture(scene, { ruleNotices, settings }) {
    const { clock, notices, ruled, seen } = scene;
    for (const id of Object.keys(settings.rules)) ruled.add(id);
    const shown = new Set(ruleNotices.map(({ ref }) => refId(ref)));
    for (const { ref, rule } of ruleNotices)
      if (!notices.has(refId(ref))) notices.set(refId(ref), { since: clock.elapsed(), kind: rule.kind });
    if (shown.size > 0) seen.add('rule: a notice');
    const begun = scene.runsInRecord().filter(({ byRule, id }) => byRule && scene.isFirst(`rule ${id}`));
    const broken = begun.flatMap(({ id, ref }) => {
      seen.add('rule: a sign-out');
      const notice = notices.get(refId(ref));
      if (notice) scene.noticeOf.set(id, notice);
      const since = notice?.since;
      if (!ruled.has(ref.siteId)) return [{ sign: 'no rule', detail: `${id} of ${ref.siteId}, which has no rule` }];
      const isMoved = since !== undefined && scene.clockMovedAt >= since - MINUTE;
      if (since !== undefined && (isMoved || clock.elapsed() - since >= NOTICE)) return [];
      return [{ sign: 'no notice', detail: `${id} of ${refId(ref)} began without a minute's notice` }];
    });
    for (const id of [...notices.keys()]) if (!shown.has(id)) notices.delete(id);
    return broken;
  },
  ofEnd(scene) {
    if ([rulesDocument, runsDocument].some(({ key }) => scene.refused.hides(key))) return [];
    const left = scene.rulesInRecord().filter(({ step }) => step === 'begun');
    return left.map(({ ref }) => ({ sign: 'begun', detail: `the rule of ${refId(ref)} is still about to begin` }));
  },
};
