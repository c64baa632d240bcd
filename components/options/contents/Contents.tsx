import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';
import { useInView } from './use-in-view.ts';

type Listed = { readonly id: string; readonly title: MessageKey; readonly isShown: boolean };

/**
 * Links to the sections, with a mark at the one in view. In a narrow window they are one row that follows it, and the
 * focus.
 */
export function Contents({ sections }: { sections: readonly Listed[] }) {
  const { words } = useApp();
  const list = useRef<HTMLUListElement>(null);
  const inView = useInView(sections.filter(({ isShown }) => isShown).map(({ id }) => id));
  useLayoutEffect(() => {
    const marked = list.current?.querySelector('[aria-current]');
    if (marked) bringToMiddle(marked, list.current);
  }, [inView]);
  return (
    <nav aria-label={words('settings')}>
      <ul ref={list}>
        {sections.map(({ id, title, isShown }) => (
          <li key={id} hidden={!isShown}>
            <a
              href={`#${id}`}
              {...(id === inView ? { 'aria-current': 'location' } : {})}
              onFocus={({ currentTarget }) => bringToMiddle(currentTarget, list.current)}
            >
              {words(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Moves the row alone: `scrollIntoView` would move the page, too. */
function bringToMiddle(marked: Element, row: Element | null): void {
  if (row === null) return;
  const middle = ({ left, width }: DOMRect) => left + width / 2;
  row.scrollLeft += middle(marked.getBoundingClientRect()) - middle(row.getBoundingClientRect());
}
