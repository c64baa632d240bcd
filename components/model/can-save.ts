import type { Overview } from '../../utils/core/overview/overview.ts';

/** Whether an answer could be kept. Where settings are not written, nothing is asked for them. */
export const canSave = ({ notices }: Pick<Overview, 'notices'>) =>
  !notices.includes('settings-newer') && !notices.includes('storage-failing');
