import type { LockName, PolicyView } from '../../utils/core/settings/policy.ts';
import type { Lock } from './Switch.tsx';

/** Whether the administrator alone decides this setting. */
export function lockOf({ locked }: PolicyView, name: LockName): Lock {
  return locked.includes(name) ? 'locked' : 'open';
}
