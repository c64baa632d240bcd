import { useSignal } from '@preact/signals';
import type { UnsentText } from '../../utils/core/removal/unsent-text.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { Dialog } from './Dialog.tsx';
import { UnsentTexts } from './UnsentTexts.tsx';

type Props = {
  text: string;
  variant: 'main' | 'plain' | 'bare';
  state: 'ready' | 'waiting';
  session: SessionRef;
  action: 'find-unsent-text' | 'reload-tabs';
  /** A sentence that is always asked first; null to ask only about unsent text. */
  warning: string | null;
  onGoOn: () => void;
};

/** A button whose action may lose typed text: it searches for unsent text first, and asks where it finds some. */
export function GuardedButton({ text, variant, state, session, action, warning, onGoOn }: Props) {
  const { model, words } = useApp();
  const found = useSignal<readonly UnsentText[] | null>(null);
  const press = async () => {
    const texts = await model.findUnsentTextBefore(session, action);
    if (texts === null) return;
    if (texts.length === 0 && warning === null) onGoOn();
    else found.value = texts;
  };
  return (
    <>
      <ActionButton variant={variant} text={text} state={state} onPress={() => void press()} />
      {found.value === null ? null : (
        <Dialog
          name={text}
          intro={[...(warning === null ? [] : [warning]), ...(found.value.length === 0 ? [] : [words('unsentAsk')])]}
          goOn="ready"
          then="close"
          leave="cancel"
          onGoOn={onGoOn}
          onClose={() => (found.value = null)}
        >
          {found.value.length === 0 ? null : <UnsentTexts texts={found.value} />}
        </Dialog>
      )}
    </>
  );
}
