import { useApp } from '../app-context.ts';

/** Calm and empty at first; a word only when it takes longer than a glance. */
export function Loading() {
  const { model, words } = useApp();
  return <p class="loading">{model.trouble.value === null ? words('loading') : ''}</p>;
}
