import { useFirstApp } from '../app-context.ts';

/**
 * Stands where something is still to come. Empty at first; CSS shows the text only after a moment, so that a fast
 * answer causes no flicker.
 */
export function Loading() {
  const { model, words } = useFirstApp();
  return <p class="loading">{model.trouble.value === null ? words('loading') : ''}</p>;
}
