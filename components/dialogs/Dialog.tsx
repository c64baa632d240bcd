import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { ActionButton } from '../elements/ActionButton.tsx';
import { AskedAnew } from './AskedAnew.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import type { AskedAbout } from './use-asked-about.ts';

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
  /** The sign-ins that it is about: where others stand there at the press, it is asked anew. */
  asked?: AskedAbout;
  /** Called in the press itself, before anything else. `stays`: it does not go on. */
  before?: () => Promise<'goes-on' | 'stays'>;
  /** Looks anew at what it shows, where it is asked anew. The button stays meanwhile, and keeps its focus. */
  onAskedAnew?: () => Promise<void>;
  onGoOn: () => void;
  onClose: () => void;
  /** Called too where the question is left without going on. */
  onLeave?: () => void;
  children?: ComponentChildren;
};

/** A question, with one button that goes on and one that leaves everything as it is. */
export function Dialog({ name, goOnText = name, intro, goOn, then, leave, asked, children, ...on }: Props) {
  const went = useRef<'no' | 'yes'>('no');
  const left = useRef<'no' | 'yes'>('no');
  const isLooking = useSignal(false);
  const end = () => {
    left.current = 'yes';
    on.onClose();
    if (went.current === 'no') on.onLeave?.();
  };
  /** Whether the press may act. It is looked at only where something could be against it: a browser asks in a press. */
  const mayGo = async () => {
    if ((await on.before?.()) === 'stays') return false;
    if (asked === undefined || (await asked.isStill())) return true;
    if (left.current === 'no') await on.onAskedAnew?.();
    return false;
  };
  const choice = (close: () => void) => {
    const go = () => {
      went.current = 'yes';
      if (then === 'close') close();
      on.onGoOn();
    };
    const press = async () => {
      isLooking.value = true;
      const may = await mayGo();
      isLooking.value = false;
      if (may && left.current === 'no') go();
    };
    const isSure = asked === undefined && on.before === undefined;
    return goOn === 'absent' && !isLooking.value ? null : (
      <ActionButton
        variant="main"
        text={goOnText}
        state={isLooking.value || goOn === 'absent' ? 'waiting' : goOn}
        onPress={isSure ? go : () => void press()}
      />
    );
  };
  return (
    <DialogFrame title={name} intro={intro} leave={leave} onClose={end} after={choice}>
      {children}
      {asked === undefined ? null : <AskedAnew asked={asked} />}
    </DialogFrame>
  );
}
