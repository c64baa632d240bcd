import type { EpochMs } from '../../utils/core/time.ts';

/** A file name that sorts by date and is valid on every system. */
export function fileName(siteId: string, at: EpochMs, ending: 'txt' | 'json'): string {
  const day = new Date(at).toISOString().slice(0, 16).replaceAll(':', '').replace('T', '-');
  return `lights-out-${siteId.replaceAll(/[^a-z0-9-]/g, '-')}-${day}.${ending}`;
}
