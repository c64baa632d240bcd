import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { ActionProps } from './SessionActions.tsx';
import { wasSignedOut } from './was-signed-out.ts';

/** Nobody is signed in. Where that was no wish of the user's, the reason comes first. */
export function EndedActions({ slot, progress, state, why }: ActionProps) {
  const { model, words } = useApp();
  const { ref, session, site } = slot;
  const isFirst = progress.kind !== 'ended' && session === null;
  const isSurprise = wasSignedOut(slot, progress, model.overview.value);
  return (
    <>
      {isSurprise ? <ActionButton variant="main" text={words('whyOut')} state={state} onPress={why} /> : null}
      <ActionButton
        variant={isSurprise || progress.kind === 'ended' ? 'plain' : 'main'}
        text={words(isFirst ? 'signIn' : 'signInAgain')}
        state={state}
        onPress={() => void model.openPage(ref, site.pages.login === null ? 'home' : 'login')}
      />
    </>
  );
}
