import { html } from '../page/markup.ts';
import type { AnyApp } from './any-app.ts';

const BUTTON = html`<button class="end">Sign out</button>`;

/** Apps whose start page is the same for everybody, so that only an endpoint tells who is signed in. */
export const scriptedApps: readonly AnyApp[] = [
  {
    name: 'trap-header',
    brand: 'Depot',
    trap: 'its page adds a header to every request, and without it the cookie goes while the session lives',
    keeps: { in: 'cookie', name: 'depot_session' },
    end: { method: 'POST', path: '/api/session/end' },
    controls: () => BUTTON,
    script: `on('click', '.end', () => send('POST', '/api/session/end'));`,
    isShell: true,
    ownHeader: 'X-Device',
  },
  {
    name: 'trap-shell',
    brand: 'Canvas',
    trap: 'its page is the same for everybody, and only an endpoint differs',
    keeps: { in: 'cookie', name: 'canvas_session' },
    end: { method: 'POST', path: '/api/session/end' },
    controls: () => BUTTON,
    script: `on('click', '.end', () => send('POST', '/api/session/end'));`,
    isShell: true,
  },
  {
    name: 'trap-delete',
    brand: 'Beacon',
    trap: 'its sign-out is a DELETE',
    keeps: { in: 'cookie', name: 'beacon_session' },
    end: { method: 'DELETE', path: '/api/session' },
    controls: () => BUTTON,
    script: `on('click', '.end', () => send('DELETE', '/api/session'));`,
    isShell: true,
  },
  {
    name: 'trap-bearer',
    brand: 'Rover',
    trap: 'its sign-in is a token in localStorage, and there is no cookie',
    keeps: { in: 'local-storage', key: 'rover-token' },
    end: { method: 'POST', path: '/api/session/end' },
    controls: () => BUTTON,
    script: `on('click', '.end', () => send('POST', '/api/session/end'));`,
    isShell: true,
  },
];
