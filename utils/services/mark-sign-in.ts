import { kindOfSite } from '../core/leave/other-site-id.ts';
import type { SessionRef } from '../core/sessions/session.ts';
import { isStillAbout, NO_SIGN_IN, type SignInMark, toSignInMark, UNSEEN } from '../core/sessions/sign-in-mark.ts';
import type { Credentials } from '../ports/cookies.ts';
import type { ReadSnapshot } from './read-snapshot.ts';

export type MarkPorts = {
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly readSnapshot: ReadSnapshot;
};

/**
 * Which sign-in stands at this place now. At a site without a definition nothing tells its sign-in from other values
 * that it changes by itself, so these are compared by their names alone.
 */
export async function markSignIn({ credentials, readSnapshot }: MarkPorts, ref: SessionRef): Promise<SignInMark> {
  const snapshot = await readSnapshot(ref);
  if (snapshot?.readable === false) return UNSEEN;
  if (!snapshot?.session) return NO_SIGN_IN;
  const { session, site } = snapshot;
  if (kindOfSite(site.id) === 'other') return toSignInMark({ ...session, lifetime: { kind: 'unknown' } }, null);
  return toSignInMark(session, await credentials.digest(ref, site));
}

/** Whether a press that carries this mark may act: the sign-in that it was asked about is here, or none is. */
export async function isAboutThis(ports: MarkPorts, ref: SessionRef, about: SignInMark | undefined): Promise<boolean> {
  return about === undefined || isStillAbout(about, await markSignIn(ports, ref));
}
