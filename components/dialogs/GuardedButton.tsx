import { useSignal } from '@preact/signals';
import type { SessionRef } from '../../utils/core/session.ts';
import type { UnsentText } from '../../utils/core/unsent-text.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { Dialog } from './Dialog.tsx';
import { UnsentTexts } from './UnsentTexts.tsx';

type Props = {
  text: string;
  look: 'main' | 'plain' | 'bare';
  state: 'ready' | 'waiting';
  session: SessionRef;
  action: 'find-unsent-text' | 'reload-tabs';
  onGoOn: () => void;
};

/** A button that could cost typed text: it looks first, and asks only where there is some. */
export function GuardedButton({ text, look, state, session, action, onGoOn }: Props) {
  const { model, words } = useApp();
  const found = useSignal<readonly UnsentText[]>([]);
  const press = async () => {
    const texts = await model.lookBefore(session, action);
    if (texts === null) return;
    if (texts.length === 0) onGoOn();
    else found.value = texts;
  };
  return (
    <>
      <ActionButton look={look} text={text} state={state} onPress={() => void press()} />
      {found.value.length === 0 ? null : (
        <Dialog name={text} intro={[words('unsentAsk')]} goOn="ready" then="close" leave="cancel" onGoOn={onGoOn} onClose={() => (found.value = [])}>
          <UnsentTexts texts={found.value} />
        </Dialog>
      )}
    </>
  );
}
