import { useEffect, useRef } from 'preact/hooks';

type Props = { text: string; phase: 'ask' | 'running' | 'ended' };

/**
 * What may be said, and no more. Takes the focus when a run begins, ends or is put away, for the buttons go with it.
 */
export function LeaveHeadline({ text, phase }: Props) {
  const place = useRef<HTMLHeadingElement>(null);
  const before = useRef(phase);
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
