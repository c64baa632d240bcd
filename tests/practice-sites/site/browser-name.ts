/** What a practice site calls a browser whose device has no name. */
export function browserName(userAgent: string): string {
  if (userAgent.includes('Firefox/')) return 'Firefox';
  return userAgent.includes('Chrome/') ? 'Chrome' : 'Browser';
}
