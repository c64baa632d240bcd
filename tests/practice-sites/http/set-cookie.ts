/** The attributes of a cookie. `domain` null makes it host-only. Every practice cookie is Secure with path "/". */
export type CookieAttributes = {
  domain: string | null;
  maxAgeMs: number;
  httpOnly: boolean;
  sameSite: 'Lax' | 'None';
};

/** Builds a Set-Cookie line. Max-Age 0 removes the cookie. */
export function buildSetCookie(name: string, value: string, attributes: CookieAttributes): string {
  return [
    `${name}=${value}`,
    ...(attributes.domain === null ? [] : [`Domain=${attributes.domain}`]),
    'Path=/',
    `Max-Age=${Math.max(0, Math.round(attributes.maxAgeMs / 1000))}`,
    ...(attributes.httpOnly ? ['HttpOnly'] : []),
    'Secure',
    `SameSite=${attributes.sameSite}`,
  ].join('; ');
}
