import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';

export const defaultStore: CookieStore = { id: '0', kind: 'default', number: null, name: null };
export const privateStore: CookieStore = { id: '1', kind: 'private', number: null, name: null };
export const container: CookieStore = { id: 'firefox-container-3', kind: 'container', number: 3, name: null };
