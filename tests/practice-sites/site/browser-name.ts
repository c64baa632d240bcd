/** The name that a practice site gives to a browser whose device has no name. */
export function browserName(userAgent: string): string {
  if (userAgent.includes('Firefox/')) return 'Firefox';
  return userAgent.includes('Chrome/') ? 'Chrome' : 'Browser';
}
