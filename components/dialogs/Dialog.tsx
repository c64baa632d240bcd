import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { ActionButton } from '../elements/ActionButton.tsx';
import { DialogFrame } from './DialogFrame.tsx';

type Props = {
  /** The title of the dialog. */
  name: string;
  /** The text of the button that goes on, where it is not the title. */
  goOnText?: string;
  /** The question, sentence by sentence; screen readers speak it when the dialog opens. */
  intro: readonly string[];
  /** `absent`: there is nothing to go on with, or not yet. */
  goOn: 'ready' | 'waiting' | 'absent';
  /** Whether the question is over once it goes on. */
  then: 'close' | 'stay';
  /** The text of the button that changes nothing. */
  leave: 'cancel' | 'close';
  onGoOn: () => void;
  onClose: () => void;
  /** Called too where the question is left without going on. */
  onLeave?: () => void;
  children?: ComponentChildren;
};

/** A question, with one button that goes on and one that leaves everything as it is. */
export function Dialog({ name, goOnText = name, intro, goOn, then, leave, onGoOn, onClose, onLeave, children }: Props) {
  const went = useRef<'no' | 'yes'>('no');
  const end = () => {
    onClose();
    if (went.current === 'no') onLeave?.();
  };
  const choice = (close: () => void) => {
    const go = () => {
      went.current = 'yes';
      if (then === 'close') close();
      onGoOn();
    };
    return goOn === 'absent' ? null : <ActionButton variant="main" text={goOnText} state={goOn} onPress={go} />;
  };
  return (
    <DialogFrame title={name} intro={intro} leave={leave} onClose={end} after={choice}>
      {children}
    </DialogFrame>
  );
}
