import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SiteProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import { refId } from '../../../../utils/core/sessions/session.ts';
import type { SiteDraft } from '../../../../utils/core/sites/own-site.ts';
import { ownSiteId } from '../../../../utils/core/sites/own-site-id.ts';
import { useApp } from '../../../app-context.ts';
import { ActionButton } from '../../../elements/ActionButton.tsx';
import type { SaveEnd, TryEnd } from '../../../model/actions/adding-actions.ts';
import { tryProblem } from '../../../wording/adding/try-words.ts';
import { Step } from './Step.tsx';
import { TriedResult } from './TriedResult.tsx';

type Props = { draft: SiteDraft; proposal: SiteProposal; name: string; onSaved: () => void };

/** The last step: signs out once to see whether it works, or saves the site as it is. */
export function DoesItWork({ draft, proposal: { isHttpOnly, storeId }, name, onSaved }: Props) {
  const { model, words } = useApp();
  const end = useSignal<TryEnd | SaveEnd | null>(null);
  const isSaving = useSignal(false);
  /** What was tried is kept by then, with what the try taught. */
  const keptDraft = useSignal<string | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const ref = { siteId: ownSiteId(draft.origin), storeId, partition: null };
  const isTrying = model.busy.value.has(refId(ref));
  const state = isTrying || isSaving.value ? 'waiting' : 'ready';
  const tryNow = async () => {
    end.value = null;
    end.value = await model.trySite(draft, storeId);
    const isKept = end.value.kind !== 'refused' && end.value.kind !== 'not-kept';
    keptDraft.value = isKept ? JSON.stringify(draft) : null;
  };
  const save = async () => {
    if (keptDraft.value === JSON.stringify(draft)) {
      model.sayKept();
      onSaved();
      return;
    }
    isSaving.value = true;
    end.value = await model.saveSite(draft);
    isSaving.value = false;
    if (end.value.kind === 'saved') onSaved();
  };
  const isOut = model.actionResults.value.get(refId(ref))?.outcome?.kind === 'signed-out';
  const problem = tryProblem(end.value, name, words);
  useEffect(() => {
    if (problem !== null) told.current?.focus();
  }, [end.value]);
  return (
    <Step
      number={3}
      state={end.value?.kind === 'tried' && isOut ? 'done' : 'open'}
      title={words('addWorks')}
      note={words('addTry', { how: draft.way === null ? 'guided' : isHttpOnly ? 'unencrypted' : 'other', site: name })}
    >
      <div class="choices">
        <ActionButton variant="main" text={words('addTryNow')} state={state} onPress={() => void tryNow()} />
        <ActionButton variant="plain" text={words('addSave')} state={state} onPress={() => void save()} />
      </div>
      <p role="status" tabIndex={-1} ref={told} class={problem === null ? 'quiet' : 'notice'}>
        {problem}
      </p>
      <TriedResult
        session={ref}
        name={name}
        tried={end.value?.kind === 'tried' && !isHttpOnly ? end.value.tried : null}
      />
    </Step>
  );
}
