import { useId, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import type { Stage } from '../stage.ts';
import type { Subject } from '../subjects.ts';
import { removalSentence } from '../wording/store-words.ts';
import { ActionButton } from './ActionButton.tsx';

/** The button and the question behind it. The browser's own dialog keeps Escape and gives the focus back. */
export function RemoveData({ subject, stage, state }: { subject: Subject; stage: Stage; state: 'ready' | 'waiting' }) {
  const app = useApp();
  const { model, words } = app;
  const { site, store, ref, session } = subject;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();
  const close = () => dialog.current?.close();
  const remove = () => {
    close();
    void model.removeData(ref);
  };
  return (
    <>
      <ActionButton look="plain" text={words('removeDataHere')} state={state} onPress={() => dialog.current?.showModal()} />
      <dialog ref={dialog} aria-labelledby={titleId} aria-describedby={textId}>
        <h2 id={titleId}>{words('removeDataHere')}</h2>
        <div id={textId}>
          <p>{removalSentence(store, site.name, app)}</p>
          {session === null || hasEnded(stage) ? null : <p>{words('removeWarning', site.name)}</p>}
        </div>
        <div class="choices">
          <ActionButton look="plain" text={words('cancel')} state="ready" onPress={close} />
          <ActionButton look="main" text={words('removeDataHere')} state="ready" onPress={remove} />
        </div>
      </dialog>
    </>
  );
}

/** After a sign-out that the site confirmed there is nothing left to warn of. */
function hasEnded(stage: Stage): boolean {
  return stage.kind === 'ended' && (stage.outcome.kind === 'signed-out' || stage.outcome.kind === 'already-signed-out');
}
