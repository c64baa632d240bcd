import { useEffect, useRef } from 'preact/hooks';
import { usePageTitle } from '../use-page-title.ts';

type Props = { text: string; phase: 'ask' | 'running' | 'ended' };

/** The headline. Takes the focus when a run begins, ends or is put away, because the buttons disappear with it. */
export function LeaveHeadline({ text, phase }: Props) {
  const place = useRef<HTMLHeadingElement>(null);
  const before = useRef(phase);
  usePageTitle(text);
  useEffect(() => {
    if (before.current !== phase) place.current?.focus();
    before.current = phase;
  }, [phase]);
  return (
    <h1 ref={place} tabIndex={-1}>
      {text}
    </h1>
  );
}
