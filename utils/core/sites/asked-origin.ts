/**
 * `checking`: the probe is asked there, so without it no sign-out can be checked. `former-address`: the site stood
 * there once, so a sign-in from that time may still be there.
 */
export type AskedOrigin = { readonly origin: string; readonly serves: 'checking' | 'former-address' };
