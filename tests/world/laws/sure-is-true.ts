import type { Cause, CauseCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { mayBeSaid } from '../../core/diagnosis/neighbours.ts';
import type { Scene } from '../scene.ts';
import type { Broken, Law } from './law.ts';
import { storiesOf } from './stories-of.ts';
import { findInSlot } from './truth.ts';

/** "Sure" and "likely" are said only where the table of neighbours allows it for what really happened. */
export const sureIsTrue: Law = {
  name: 'sure-is-true',
  needs: [
    'cause: sure still-signed-in',
    'cause: sure ended-by-site',
    'cause: sure signed-out-here',
    'cause: sure evicted',
    'cause: sure reached-end',
    'cause: likely removed-here',
    'cause: likely account-switched',
  ],
  ofReply(scene, { extra }) {
    if (extra?.kind !== 'diagnosis') return [];
    const { ref, causes } = extra.diagnosis;
    return causes.flatMap((cause) => judge(scene, ref, cause));
  },
};

function judge(scene: Scene, ref: SessionRef, { code, certainty, evidence }: Cause): readonly Broken[] {
  scene.seen.add(`cause: ${certainty} ${code}`);
  if (code === 'still-signed-in' || (code === 'ended-by-site' && evidence.includes('site-refuses-cookie')))
    return judgeAsked(scene, ref, code);
  if (code === 'connection') return [];
  const happened = storiesOf(scene, ref);
  for (const story of happened) scene.seen.add(`story: ${story}`);
  if (happened.some((story) => mayBeSaid(story, code, certainty)) || hasJustSignedIn(scene, ref)) return [];
  return [
    {
      sign: `${certainty} ${code}, truly ${happened[0] ?? 'nothing'}`,
      detail: `"${code}" is called ${certainty} (${evidence.join()}) for ${refId(ref)}; truly: ${happened.join() || 'nothing'}`,
    },
  ];
}

/** Whether somebody signed in there after the question: the answer may still be about what was there before. */
function hasJustSignedIn(scene: Scene, ref: SessionRef): boolean {
  return findInSlot(scene, ref).some(({ signedInAt }) => signedInAt >= scene.lastTouch);
}

/** What the site itself was asked: true of what is in the jar now. */
function judgeAsked(scene: Scene, ref: SessionRef, code: CauseCode): readonly Broken[] {
  // What changed while the site was asked is another question.
  const { lastTouch } = scene;
  const hasChanged = [...scene.servers.book.sessions.values()].some(
    ({ ended }) => ended !== null && ended.at >= lastTouch,
  );
  const hasSlept = (scene.clock.lastDoze()?.to ?? -1) >= lastTouch;
  if (hasChanged || hasSlept || scene.jar.changedAt() >= lastTouch) return [];
  const isIn = findInSlot(scene, ref).some(({ token }) => scene.servers.book.works(token));
  return isIn === (code === 'still-signed-in')
    ? []
    : [{ sign: `${code}, asked`, detail: `"${code}" is said of ${refId(ref)}, and the server says otherwise` }];
}
