import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';

/** Whether a rule sees that a download is under way. The browser asks in the press, and never else. */
export function DownloadsSeen() {
  const { device, model, words } = useApp();
  const seen = useSignal<boolean | 'not-read'>('not-read');
  useEffect(() => {
    void model.readDownloadsAccess().then((is) => (seen.value = is));
  }, [model]);
  if (seen.value === 'not-read' || device === 'phone') return null;
  if (seen.value) return <p class="soft">{words('ruleSeesDownloads')}</p>;
  return (
    <p class="soft">
      {words('ruleNoDownloads')}{' '}
      <ActionButton
        variant="bare"
        text={words('ruleAllowDownloads')}
        state="ready"
        onPress={() => void model.requestDownloads().then((is) => (seen.value = is))}
      />
    </p>
  );
}
