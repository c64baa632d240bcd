import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { Told } from '../elements/Told.tsx';
import { isFocusLost } from '../use-focus-rescue.ts';
import { usePageTitle } from '../use-page-title.ts';
import { troubleSentence } from '../wording/settings/notice-words.ts';
import { useCounted } from './open-dialogs.ts';

type Props = {
  title: string;
  /** Its first sentences; screen readers speak them when the dialog opens. */
  intro: readonly string[];
  /** The text of the button that changes nothing. */
  leave: 'cancel' | 'close';
  onClose: () => void;
  /** Buttons before and after the one that leaves. */
  before?: ComponentChildren;
  after?: (close: () => void) => ComponentChildren;
  children?: ComponentChildren;
};

/**
 * Uses the browser's own dialog, which gives the focus back. Escape is taken here, because the popup would close with
 * it. Drawn only while it is open.
 */
export function DialogFrame({ title, intro, leave, onClose, before, after, children }: Props) {
  const { words } = useApp();
  usePageTitle(title);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const introId = useId();
  useEffect(() => {
    const beside = dialog.current?.previousElementSibling;
    // Opened by no press, but where a question of the browser had closed the popup.
    if (isFocusLost() && beside instanceof HTMLButtonElement) beside.focus();
    dialog.current?.showModal();
  }, []);
  useCounted(true);
  const ended = useRef<'no' | 'yes'>('no');
  /**
   * Calls `onClose` once and at once: the browser's `close` event comes later, when the next dialog may be open
   * already.
   */
  const end = () => {
    if (ended.current === 'yes') return;
    ended.current = 'yes';
    onClose();
  };
  const close = () => {
    dialog.current?.close();
    end();
  };
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <dialog ref={dialog} aria-labelledby={titleId} aria-describedby={introId} onClose={end} onKeyDown={leaveByKey}>
      <h2 id={titleId}>{title}</h2>
      <div id={introId}>
        {intro.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {children}
      <Told />
      <DialogTrouble />
      <div class="choices">
        {before}
        <ActionButton variant="plain" text={words(leave)} state="ready" onPress={close} />
        {after?.(close)}
      </div>
    </dialog>
  );
}

/** What went wrong since the dialog was opened. The page behind says it too, but nobody can reach or hear that. */
function DialogTrouble() {
  const { model, words } = useApp();
  const trouble = model.trouble.value;
  const before = useRef(trouble);
  if (trouble === null) before.current = null;
  const isNew = trouble !== null && trouble !== before.current;
  return <div role="alert">{isNew ? <p class="notice">{troubleSentence(trouble, words)}</p> : null}</div>;
}
