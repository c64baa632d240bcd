import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../../app-context.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import { ActionButton } from '../../elements/ActionButton.tsx';
import type { TryEnd } from '../../model/actions/adding-actions.ts';
import { ResultMessage } from '../../result/ResultMessage.tsx';
import { findSlot, type SessionSlot } from '../../session/session-slots.ts';
import { useActionProgress } from '../../session/use-action-progress.ts';
import { triedSentence } from '../../wording/adding/tried-words.ts';
import { tryProblem } from '../../wording/adding/try-words.ts';

type Props = {
  site: SiteView;
  slots: readonly SessionSlot[];
  onChange: (storeId: StoreId) => Promise<boolean>;
  onRemoved: () => void;
};

/** What a site that the user added has beside the others: whether it was tried, a try, its change and removal. */
export function OwnSite({ site, slots, onChange, onRemoved }: Props) {
  const app = useApp();
  const { model, words } = app;
  const isAsking = useSignal(false);
  const end = useSignal<TryEnd | 'unread' | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const overview = model.overview.value;
  const storeId = (slots[0]?.store ?? overview?.stores.find(({ kind }) => kind === 'default'))?.id ?? '0';
  const slot = overview === null ? null : findSlot(overview, { siteId: site.id, storeId, partition: null });
  const problem =
    end.value === 'unread' ? words('addTrouble', { what: 'unreachable' }) : tryProblem(end.value, site.name, words);
  useEffect(() => {
    if (problem !== null) told.current?.focus();
  }, [end.value]);
  const tryNow = async () => {
    end.value = null;
    end.value = await model.tryOwnSite(site.id, storeId);
  };
  const change = async () => {
    end.value = (await onChange(storeId)) ? null : 'unread';
  };
  const remove = async () => {
    if (await model.removeSite(site.id)) onRemoved();
  };
  if (site.source.kind === 'built-in') return null;
  return (
    <div class="own-site">
      <p class="soft">{triedSentence(site, overview?.history ?? [], app)}</p>
      <div class="choices">
        {site.enabled && site.access !== 'missing' ? (
          <ActionButton
            variant="plain"
            text={words('addTryNow')}
            state={slot !== null && model.busy.value.has(slot.id) ? 'waiting' : 'ready'}
            onPress={() => void tryNow()}
          />
        ) : null}
        <ActionButton variant="bare" text={words('ownChange')} state="ready" onPress={() => void change()} />
        <ActionButton variant="bare" text={words('ownRemove')} state="ready" onPress={() => (isAsking.value = true)} />
      </div>
      <p role="status" tabIndex={-1} ref={told} class={problem === null ? 'quiet' : 'notice'}>
        {problem}
      </p>
      {slot !== null && slots.length === 0 ? <Tried slot={slot} /> : null}
      {isAsking.value ? (
        <Dialog
          name={words('ownRemove')}
          intro={[words('ownRemoveWhat', { site: site.name })]}
          goOn="ready"
          then="close"
          leave="cancel"
          onGoOn={() => void remove()}
          onClose={() => (isAsking.value = false)}
        />
      ) : null}
    </div>
  );
}

/** The result of a try where no session's line shows it. */
function Tried({ slot }: { slot: SessionSlot }) {
  return <ResultMessage slot={slot} progress={useActionProgress(slot)} />;
}
