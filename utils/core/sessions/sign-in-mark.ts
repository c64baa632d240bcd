import type { Session } from './session.ts';

/**
 * Which sign-in stands at a place: two that are equal are taken for one. Made of a keyed digest where the credential
 * may be digested, else of what its cookies show. It holds no secret, and is compared only.
 */
export type SignInMark = string;

export const MOST_MARK_CHARACTERS = 600;

/** The marks of a place without a sign-in, and of one whose cookies could not be read. */
export const NO_SIGN_IN: SignInMark = 'none';
export const UNSEEN: SignInMark = 'unseen';

const DIGEST = 'digest ';

/** The mark of a sign-in that is here; `digest` null where its credential may not be digested. */
export function toSignInMark(
  { cookieNames, lifetime }: Pick<Session, 'cookieNames' | 'lifetime'>,
  digest: string | null,
): SignInMark {
  if (digest !== null) return `${DIGEST}${digest}`;
  const end = lifetime.kind === 'until' ? lifetime.expiresAt : lifetime.kind;
  return `plain ${end} ${[...cookieNames].sort().join(' ')}`.slice(0, MOST_MARK_CHARACTERS);
}

/** The digest in a mark; null for one without. */
export function digestOfMark(mark: SignInMark): string | null {
  return mark.startsWith(DIGEST) ? mark.slice(DIGEST.length) : null;
}

/**
 * Whether what was asked about one sign-in may be done where another look finds `now`. Where none is left, or none can
 * be read, nothing of another one is touched, and the work itself says what it found.
 */
export function isStillAbout(asked: SignInMark, now: SignInMark): boolean {
  return asked === now || now === NO_SIGN_IN || now === UNSEEN;
}
