import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import type { Ask } from '../ask.ts';
import type { ScreenState } from '../screen-state.ts';
import { withEntry } from '../with-entry.ts';

type Parts = { readonly state: Pick<ScreenState, 'accounts' | 'overview'>; readonly ask: Ask };

/** "Who is signed in?": the answers stay in the memory of this screen. */
export function createAccountActions({ state: { accounts, overview }, ask }: Parts) {
  return {
    /** Asks the site once; does nothing while an answer to the same question is awaited. */
    async askAccount(session: SessionRef): Promise<void> {
      const id = refId(session);
      if (accounts.value.get(id)?.progress === 'asking') return;
      accounts.value = withEntry(accounts.value, id, { progress: 'asking' });
      const answer = (await ask({ type: 'ask-account', session }, 'account'))?.answer ?? null;
      if (accounts.value.get(id)?.progress !== 'asking') return; // forgotten meanwhile
      const of = overview.value?.sessions.find(({ ref }) => refId(ref) === id) ?? null;
      accounts.value = withEntry(accounts.value, id, { progress: 'answered', answer, of });
    },
    /** The next person may look at this screen. */
    forgetAccounts(): void {
      accounts.value = new Map();
    },
  };
}
