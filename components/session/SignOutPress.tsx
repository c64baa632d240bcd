import { useApp } from '../app-context.ts';
import { GuardedPress } from '../dialogs/GuardedPress.tsx';
import { moreEndsSentence } from '../wording/session/more-ends-words.ts';
import type { SessionSlot } from './session-slots.ts';

/** What "Sign out here" does once it was pressed. `onEnd`: it is over, whether or not the sign-out begins. */
export function SignOutPress({ slot: { ref, site }, onEnd }: { slot: SessionSlot; onEnd: () => void }) {
  const app = useApp();
  const { model, words } = app;
  return (
    <GuardedPress
      text={words('signOutHere')}
      session={ref}
      action="find-unsent-text"
      warning={moreEndsSentence(site, app)}
      onGoOn={(about) => void model.signOut(ref, 'this-browser', about)}
      onEnd={onEnd}
    />
  );
}
