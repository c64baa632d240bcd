import type { Cause, CauseCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import type { TakenBy } from '../browser/taken-by.ts';
import type { Scene } from '../scene.ts';
import type { Broken, Law } from './law.ts';
import { findInSlot, refOfSession } from './truth.ts';

/** What really took the sign-in, where each sure or likely cause may be named. Null: not a matter of the jar. */
const sureOnlyFor: Readonly<Partial<Record<CauseCode, readonly TakenBy[]>>> = {
  'signed-out-here': ['us', 'server'],
  'reached-end': ['expired'],
  evicted: ['evicted'],
  'cleared-on-exit': ['exit', 'lost'],
  'ended-with-browser': ['exit'],
};
const likelyOnlyFor: Readonly<Partial<Record<CauseCode, readonly TakenBy[]>>> = {
  'cleared-on-exit': ['exit', 'lost', 'clearing'],
  'ended-by-site': ['server', 'us'],
  'removed-here': ['hand', 'extension', 'clearing'],
  'account-switched': ['replaced'],
};

/** "Sure" and "likely" are said only of what really happened. */
export const sureIsTrue: Law = {
  name: 'sure-is-true',
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
  const allowed = certainty === 'sure' ? sureOnlyFor[code] : certainty === 'likely' ? likelyOnlyFor[code] : undefined;
  if (allowed === undefined) return [];
  const truth = lastTaken(scene, ref);
  if (code === 'account-switched' && wasReplaced(scene, ref)) return [];
  if (truth !== undefined && allowed.includes(truth)) return [];
  return [
    {
      sign: `${certainty} ${code}, truly ${truth ?? 'nothing'}`,
      detail: `"${code}" is called ${certainty} (${evidence.join()}) for ${refId(ref)}, and it was ${truth ?? 'nothing'}`,
    },
  ];
}

function wasReplaced({ jar, servers }: Scene, ref: SessionRef): boolean {
  return jar.taken.some(({ by, value }) => {
    const session = by === 'replaced' ? servers.book.find(value) : null;
    return session !== null && refId(refOfSession(session)) === refId(ref);
  });
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

/** What took the slot's last sign-in. Where a later one is here, what took the one before. */
function lastTaken({ jar, servers, world, clock }: Scene, ref: SessionRef): TakenBy | undefined {
  const isOfSlot = (value: string) => {
    const session = servers.book.find(value);
    return session !== null && refId(refOfSession(session)) === refId(ref);
  };
  // Firefox keeps what has reached its date in its list.
  const isPast = world.jar
    .everything()
    .some(
      ({ cookie: { expiresAt }, value }) =>
        isOfSlot(value) && typeof expiresAt === 'number' && expiresAt <= clock.now(),
    );
  return isPast ? 'expired' : jar.taken.findLast(({ value }) => isOfSlot(value))?.by;
}
