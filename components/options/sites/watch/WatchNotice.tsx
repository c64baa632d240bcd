import { useEffect, useRef } from 'preact/hooks';
import { findStore } from '../../../../utils/core/cookies/describe-store.ts';
import type { Shown } from '../../../../utils/core/discovery/with-shown.ts';
import type { WatchView } from '../../../../utils/core/overview/parts/watch-part.ts';
import { useApp } from '../../../app-context.ts';
import { ActionButton } from '../../../elements/ActionButton.tsx';
import { SessionChips } from '../../../session/SessionChips.tsx';

type Props = {
  watch: WatchView;
  /** `shown` is null where the person stopped it, or no answer came. */
  onEnd: (shown: Shown | null) => void;
};

/** A sign-out is being watched. It goes on while this page is closed, and is shown again when it opens. */
export function WatchNotice({ watch: { id, ref, siteName, state, tab }, onEnd }: Props) {
  const { model, words } = useApp();
  const store = findStore(model.overview.value?.stores ?? [], ref.storeId);
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), [id]);
  const end = async (by: 'done' | 'cancel') => {
    const shown = await model.endWatch(id);
    onEnd(by === 'done' ? shown : null);
  };
  const said = state === 'seen' ? 'seen' : tab === 'none' ? 'no-tab' : 'other';
  return (
    <div class="notice watch-notice" role="group" aria-label={words('showHow')}>
      <p role="status" tabIndex={-1} ref={text}>
        {words('showWatching', { state: said, site: siteName })}{' '}
        <SessionChips store={store} partition={null} label={null} />
      </p>
      <div class="choices">
        <ActionButton variant="main" text={words('done')} state="ready" onPress={() => void end('done')} />
        <ActionButton variant="bare" text={words('cancel')} state="ready" onPress={() => void end('cancel')} />
      </div>
    </div>
  );
}
