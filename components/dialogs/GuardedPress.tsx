import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { UnsentText } from '../../utils/core/removal/unsent-text.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { SignInMark } from '../../utils/core/sessions/sign-in-mark.ts';
import { useApp } from '../app-context.ts';
import { Dialog } from './Dialog.tsx';
import { UnsentTexts } from './UnsentTexts.tsx';
import { useAskedAbout } from './use-asked-about.ts';

export type Guarded = {
  text: string;
  session: SessionRef;
  action: 'find-unsent-text' | 'reload-tabs';
  /** A sentence that is always asked first; null to ask only about unsent text. */
  warning: string | null;
  /** `about`: the sign-in that was asked about; null where nothing was asked. */
  onGoOn: (about: SignInMark | null) => void;
};

/**
 * A press whose action may lose typed text, drawn as long as it lasts: it searches for unsent text first, and asks
 * where it finds some. `onEnd` is called once, before the action.
 */
export function GuardedPress({ text, session, action, warning, onGoOn, onEnd }: Guarded & { onEnd: () => void }) {
  const { model, words } = useApp();
  const found = useSignal<readonly UnsentText[] | null>(null);
  const asked = useAskedAbout();
  const search = async () => {
    const texts = await model.findUnsentTextBefore(session, action);
    if (texts !== null && (texts.length > 0 || warning !== null)) {
      await asked.begin([session]);
      found.value = texts;
      return;
    }
    onEnd();
    if (texts !== null) onGoOn(null);
  };
  /** Also what somebody else has typed who signed in meanwhile. */
  const searchAgain = async () => {
    found.value = await model.findUnsentText([session]);
  };
  useLayoutEffect(() => void search(), []);
  if (found.value === null) return null;
  return (
    <Dialog
      name={text}
      intro={[...(warning === null ? [] : [warning]), ...(found.value.length === 0 ? [] : [words('unsentAsk')])]}
      goOn="ready"
      then="close"
      leave="cancel"
      asked={asked}
      onAskedAnew={searchAgain}
      onGoOn={() => onGoOn(asked.of(session))}
      onClose={onEnd}
    >
      {found.value.length === 0 ? null : <UnsentTexts texts={found.value} />}
    </Dialog>
  );
}
