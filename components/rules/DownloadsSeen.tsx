import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { useFocusRescue } from '../use-focus-rescue.ts';

/**
 * Whether a rule sees that a download is under way. The browser asks in the press, and never else. One line says what
 * came of it, because the button goes where it is allowed.
 */
export function DownloadsSeen() {
  const { device, model, words } = useApp();
  const seen = useSignal<boolean | 'not-read'>('not-read');
  const answer = useSignal<'none' | 'allowed' | 'refused'>('none');
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    void model.readDownloadsAccess().then((is) => (seen.value = is));
  }, [model]);
  useFocusRescue(answer.value === 'allowed' ? answer.value : null, () => place.current);
  const allow = async () => {
    seen.value = await model.requestDownloads();
    answer.value = seen.value ? 'allowed' : 'refused';
  };
  if (seen.value === 'not-read' || device === 'phone') return null;
  return (
    <p class="downloads-seen soft" role="status" tabIndex={-1} ref={place}>
      {seen.value ? (
        words('ruleSeesDownloads')
      ) : (
        <>
          {words('ruleNoDownloads')}{' '}
          <ActionButton variant="bare" text={words('ruleAllowDownloads')} state="ready" onPress={() => void allow()} />
          {answer.value === 'refused' ? ` ${words('trouble', { what: 'not-allowed' })}` : null}
        </>
      )}
    </p>
  );
}
