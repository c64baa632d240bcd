import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';

/** Leads to what an update brought, in the first popup after it and in no later one. */
export function NewsLine() {
  const { model, words } = useApp();
  const shown = useSignal<'no' | 'yes'>('no');
  const news = model.overview.value?.introduction.news ?? null;
  useEffect(() => {
    if (news === null || shown.value === 'yes') return;
    shown.value = 'yes';
    void model.noteTold('news');
  }, [news]);
  if (shown.value === 'no') return null;
  return (
    <button type="button" class="bare news" onClick={() => void model.openExtensionPage('help.html#new')}>
      {words('whatIsNew')}
    </button>
  );
}
