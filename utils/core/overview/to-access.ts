/** What the browser says about a permission, as the overview shows it. */
export function toAccess(granted: boolean | 'unknown'): 'granted' | 'missing' | 'unknown' {
  if (granted === 'unknown') return 'unknown';
  return granted ? 'granted' : 'missing';
}
