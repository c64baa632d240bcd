import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Later, useLater } from './app-context.ts';

/** Does at once what needs the whole screen, or as soon as that is loaded, so that no press is lost meanwhile. */
export function useWhenLoaded(): (act: (later: Later) => void) => void {
  const later = useLater();
  const pressed = useRef<((later: Later) => void)[]>([]);
  useLayoutEffect(() => {
    if (later === null) return;
    for (const act of pressed.current.splice(0)) act(later);
  }, [later]);
  return (act) => {
    if (later === null) pressed.current.push(act);
    else act(later);
  };
}
