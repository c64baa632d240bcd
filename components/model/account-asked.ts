import type { AccountAnswer } from '../../utils/core/account/account-answer.ts';
import { isSameData } from '../../utils/core/is-same-data.ts';
import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';

/** What this screen asked about the account of one session. In its memory only: it goes when the screen closes. */
export type AccountAsked =
  | { readonly progress: 'asking' }
  /** `answer` is null where none came. `of`: the session as it was then. */
  | { readonly progress: 'answered'; readonly answer: AccountAnswer | null; readonly of: SessionView | null };

export type AccountShown =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'answered'; readonly answer: AccountAnswer | null };

/**
 * What to show of it. An answer is about one sign-in: where anything about that was written anew, somebody else may be
 * signed in. Where nothing would tell the next sign-in from this one, each new picture may show another one.
 */
export function findAccountShown(asked: AccountAsked | null, now: SessionView | null): AccountShown {
  if (asked === null) return { kind: 'not-asked' };
  if (asked.progress === 'asking') return { kind: 'asking' };
  const { answer, of } = asked;
  if (of !== now && now !== null && !isTellable(now)) return { kind: 'not-asked' };
  if (isSameData(markOf(of), markOf(now))) return { kind: 'answered', answer };
  return { kind: answer?.kind === 'named' ? 'outdated' : 'not-asked' };
}

/** Whether another sign-in over this one shows: by its end, or by the record, which begins anew. */
function isTellable({ lifetime, since }: SessionView): boolean {
  return lifetime.kind === 'until' || since !== null;
}

/** By what a screen can see that a sign-in is another one, or was renewed. */
function markOf(session: SessionView | null) {
  if (session === null) return null;
  const { cookieNames, lifetime, refused, since } = session;
  const end = lifetime.kind === 'until' ? lifetime.expiresAt : lifetime.kind;
  return { cookieNames, refused, since, end };
}
