import { useEffect } from 'preact/hooks';

/**
 * Repeats the jump to the address's `#anchor` once the page is drawn: the browser tried before the target existed. It
 * scrolls, moves the focus and matches `:target`, as any anchor does. Later changes of the address need no help.
 */
export function useAim(page: 'drawn' | 'waiting'): void {
  useEffect(() => {
    if (page === 'drawn' && location.hash !== '') location.replace(location.hash);
  }, [page]);
}
