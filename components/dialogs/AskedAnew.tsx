import { useApp } from '../app-context.ts';
import type { AskedAbout } from './use-asked-about.ts';

/** Why an open question is asked anew. Always there, because screen readers announce only changes of a status. */
export function AskedAnew({ asked }: { asked: AskedAbout }) {
  const { words } = useApp();
  const times = asked.times.value;
  return (
    <p class={times > 0 ? 'notice' : 'unseen'} role="status">
      {/* A new element each time, so that the same words are spoken again. */}
      {times > 0 ? <span key={times}>{words('askedAnew')}</span> : ''}
    </p>
  );
}
