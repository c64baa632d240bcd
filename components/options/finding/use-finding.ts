import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { findSettings } from './find-settings.ts';
import type { Found } from './finding.ts';

/** Keeps to what of the page holds the typed words, as the page is drawn each time. */
export function useFinding(typed: Signal<string>, place: RefObject<Element | null>): Found {
  const { words } = useApp();
  const found = useSignal<Found>(null);
  const aim = useRef<Element | null>(null);
  const wanted = typed.value.trim();
  useLayoutEffect(() => {
    const next = wanted === '' || place.current === null ? null : findSettings(place.current, wanted, words);
    if (!isSame(next, found.value)) found.value = next;
    else if (next === null && aim.current !== null) {
      aim.current.scrollIntoView();
      aim.current = null;
    }
  });
  useEffect(() => {
    /** A link that leads to what is not shown ends the search. */
    const follow = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target === null || target.closest('[hidden]') === null) return;
      aim.current = target;
      typed.value = '';
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [typed]);
  return found.value;
}

function isSame(one: Found, other: Found): boolean {
  if (one === null || other === null) return one === other;
  return one.size === other.size && [...one].every((id) => other.has(id));
}
