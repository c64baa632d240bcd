import { useEffect } from 'preact/hooks';
import { useFirstApp } from './app-context.ts';

/**
 * Names the page's tab by what is open in it, until that is closed: then the tab has its former name again. Null: a
 * part of the page names it, or nothing is known yet.
 */
export function usePageTitle(open: string | null): void {
  const { words } = useFirstApp();
  const title = open === null ? null : words('tabTitle', { open });
  useEffect(() => {
    if (title === null) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
