import { useFirstApp } from '../app-context.ts';

/**
 * Stands where something is still to come. Empty at first; CSS shows the text only after a moment, so that a fast
 * answer causes no flicker. Nothing is said to come where something is lacking.
 */
export function Loading() {
  const { model, words } = useFirstApp();
  const comes = model.trouble.value === null && model.loadAgain.value === null;
  return <p class="loading">{comes ? words('loading') : ''}</p>;
}
