import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';

type Props = {
  /** The name of its opener: title of the dialog, and text of the button that goes on. */
  name: string;
  /** What it asks, sentence by sentence; read out when it opens. */
  intro: readonly string[];
  /** `absent`: there is nothing to go on with, or not yet. */
  goOn: 'ready' | 'waiting' | 'absent';
  /** Whether the question is over once it goes on. */
  then: 'close' | 'stay';
  /** What the button says that leaves everything as it is. */
  leave: 'cancel' | 'close';
  onGoOn: () => void;
  onClose: () => void;
  children?: ComponentChildren;
};

/** A question. The browser's own dialog keeps Escape and gives the focus back; drawn only while it is asked. */
export function Dialog({ name, intro, goOn, then, leave, onGoOn, onClose, children }: Props) {
  const { words } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const introId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const ended = useRef<'no' | 'yes'>('no');
  /** Said once, and at once: the browser's own event comes later, when the next question may stand here already. */
  const end = () => {
    if (ended.current === 'yes') return;
    ended.current = 'yes';
    onClose();
  };
  const close = () => {
    dialog.current?.close();
    end();
  };
  const go = () => {
    if (then === 'close') close();
    onGoOn();
  };
  return (
    <dialog ref={dialog} aria-labelledby={titleId} aria-describedby={introId} onClose={end}>
      <h2 id={titleId}>{name}</h2>
      <div id={introId}>{intro.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
      {children}
      <div class="choices">
        <ActionButton look="plain" text={words(leave)} state="ready" onPress={close} />
        {goOn === 'absent' ? null : <ActionButton look="main" text={name} state={goOn} onPress={go} />}
      </div>
    </dialog>
  );
}
