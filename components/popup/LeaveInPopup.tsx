import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { Notices } from '../elements/Notices.tsx';
import type { LeavePage } from '../leave/LeavePage.tsx';

type Props = {
  overview: Overview;
  /** Where the focus begins: the button that was pressed is gone. */
  focus: 'headline' | 'none';
  onBack: () => void;
};

/** Shows the leave page inside the popup. It is loaded on demand, so that opening the popup stays fast. */
export function LeaveInPopup({ overview, focus, onBack }: Props) {
  const { model, words } = useApp();
  const place = useRef<HTMLDivElement>(null);
  const shown = useSignal<{ readonly Page: typeof LeavePage } | null>(null);
  useEffect(() => {
    const load = async () => {
      const loaded = await model.loadPart('the leave page', () => import('../leave/LeavePage.tsx'));
      if (loaded !== null) shown.value = { Page: loaded.LeavePage };
    };
    void load();
  }, []);
  useEffect(() => {
    if (focus === 'headline') place.current?.querySelector('h1')?.focus();
  }, [shown.value]);
  return (
    <div ref={place} class="popup leaving">
      <div class="way-out">
        <ActionButton variant="bare" text={words('back')} state="ready" onPress={onBack} />
      </div>
      {shown.value === null && model.loadAgain.value !== null ? <Notices /> : null}
      {shown.value === null ? null : <shown.value.Page overview={overview} place="popup" />}
    </div>
  );
}
