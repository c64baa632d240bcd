import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { findInView } from './find-in-view.ts';

const SLACK = 2; // px, for a page that ends between two pixels

/** Which of these sections is in view; it follows the page as it is scrolled, resized and drawn. */
export function useInView(ids: readonly string[]): string | null {
  const inView = useSignal<string | null>(null);
  const shown = useRef(ids);
  shown.current = ids;
  const look = () => {
    const places = shown.current.flatMap((id) => {
      const section = document.getElementById(id);
      return section === null ? [] : [{ id, top: section.getBoundingClientRect().top }];
    });
    const isEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - SLACK;
    const seen = { height: innerHeight, position: isEnd ? 'end' : 'between' } as const;
    inView.value = findInView(places, seen, location.hash.slice(1));
  };
  useEffect(look);
  useEffect(() => {
    const events = ['scroll', 'resize', 'hashchange'] as const;
    for (const event of events) addEventListener(event, look, { passive: true });
    return () => {
      for (const event of events) removeEventListener(event, look);
    };
  }, []);
  return inView.value;
}
