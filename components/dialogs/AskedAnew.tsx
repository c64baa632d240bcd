import { useApp } from '../app-context.ts';
import type { AskedAbout } from './use-asked-about.ts';

/** Why an open question is asked anew. Always there, because screen readers announce only changes of a status. */
export function AskedAnew({ asked }: { asked: AskedAbout }) {
  const { words } = useApp();
  return (
    <p class={asked.changed.value === 'yes' ? 'notice' : 'unseen'} role="status">
      {asked.changed.value === 'yes' ? words('askedAnew') : ''}
    </p>
  );
}
