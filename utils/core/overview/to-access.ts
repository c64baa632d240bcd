/** Turns the browser's answer about a permission into a word for the overview. */
export function toAccess(granted: boolean | 'unknown'): 'granted' | 'missing' | 'unknown' {
  if (granted === 'unknown') return 'unknown';
  return granted ? 'granted' : 'missing';
}
