import { useEffect } from 'preact/hooks';

/**
 * Goes once more to the place that the page's address names, as soon as it is drawn: the browser looked for it before.
 * Going there scrolls, moves the focus and matches `:target`, as with any anchor; later changes of the address need no
 * help.
 */
export function useAim(page: 'drawn' | 'waiting'): void {
  useEffect(() => {
    if (page === 'drawn' && location.hash !== '') location.replace(location.hash);
  }, [page]);
}
