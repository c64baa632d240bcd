import { html } from '../page/markup.ts';
import type { AnyApp } from './any-app.ts';

/** Apps that sign out only when a control of their page is pressed: its script does the rest. */
export const pressedApps: readonly AnyApp[] = [
  {
    name: 'trap-method',
    brand: 'Rails',
    trap: 'its link asks with DELETE, and only when it is pressed',
    keeps: { in: 'cookie', name: '_rails_session' },
    end: { method: 'DELETE', path: '/sign_out', needs: 'token-header' },
    controls: (token) => html`<a href="/sign_out" data-method="delete" data-token="${token}">Sign out</a>`,
    script: `on('click', 'a[data-method]', ({ dataset, pathname }) =>
  send(dataset.method.toUpperCase(), pathname, { 'X-CSRF-Token': dataset.token }));`,
  },
  {
    name: 'trap-menu',
    brand: 'Studio',
    trap: 'its menu opens when the pointer goes down, and makes its items then',
    keeps: { in: 'cookie', name: 'studio_session' },
    end: { method: 'POST', path: '/api/session/end' },
    controls: () => html`<button id="account" class="plain" aria-haspopup="menu" aria-expanded="false">Ada</button>`,
    script: `on('pointerdown', '#account', (button) => {
  if (button.getAttribute('aria-expanded') === 'true') return;
  button.setAttribute('aria-expanded', 'true');
  const menu = add(document.body, 'div', { role: 'menu' });
  add(menu, 'button', { role: 'menuitem' }, 'Settings');
  add(menu, 'button', { role: 'menuitem', class: 'end' }, 'Log out');
});
on('click', '.end', () => send('POST', '/api/session/end'));`,
  },
  {
    name: 'trap-nameless',
    brand: 'Panel',
    trap: 'its control has no name, and a dialog asks before it signs out',
    keeps: { in: 'cookie', name: 'panel_session' },
    end: { method: 'POST', path: '/api/session/end' },
    controls: () =>
      html`<button class="icon power"><svg width="16" height="16"><circle cx="8" cy="8" r="6"/></svg></button>`,
    script: `on('click', '.power', () => {
  const dialog = add(document.body, 'dialog', {});
  add(dialog, 'p', {}, 'You have been here for a while. End it?');
  add(dialog, 'button', { class: 'stay' }, 'Stay');
  add(dialog, 'button', { class: 'end' }, 'End');
  dialog.showModal();
});
on('click', '.stay', (button) => button.closest('dialog').remove());
on('click', '.end', () => send('POST', '/api/session/end'));`,
  },
  {
    name: 'trap-script-form',
    brand: 'Notebook',
    trap: 'its form has no action and no field, and belongs to the script',
    keeps: { in: 'cookie', name: 'notebook_session' },
    end: { method: 'POST', path: '/session/end' },
    controls: () => html`<form class="leaving"><button>Sign out</button></form>`,
    script: `on('submit', '.leaving', () => send('POST', '/session/end'));`,
  },
  {
    name: 'trap-hash',
    brand: 'Orchard',
    trap: 'its link leads nowhere by itself',
    keeps: { in: 'cookie', name: 'orchard_session' },
    end: { method: 'POST', path: '/session/end' },
    controls: () => html`<a href="#signout">Sign out</a>`,
    script: `on('click', 'a[href="#signout"]', () => send('POST', '/session/end'));`,
  },
  {
    name: 'trap-opener',
    brand: 'Garage',
    trap: 'what opens its menu has no role and no name',
    keeps: { in: 'cookie', name: 'garage_session' },
    end: { method: 'POST', path: '/session/end' },
    controls: () => html`<div class="face"><svg width="16" height="16"><circle cx="8" cy="8" r="6"/></svg></div>`,
    script: `on('click', '.face', () => {
  if (document.querySelector('.end')) return;
  add(add(document.body, 'div', { class: 'drop' }), 'div', { class: 'end' }, 'Log out');
});
on('click', '.end', () => send('POST', '/session/end'));`,
  },
  {
    name: 'trap-refused',
    brand: 'Gazette',
    trap: 'its script is slow to come and adds the token, without which a sign-out is answered 422 and the cookie goes',
    keeps: { in: 'cookie', name: '_gazette_session' },
    end: {
      method: 'POST',
      path: '/session/end',
      needs: 'token-header',
      refusal: { status: 422, clearsCookie: true },
    },
    controls: (token) => html`<form class="leaving" method="post" action="/session/end" data-token="${token}">
<button>Sign out</button></form>`,
    script: `on('submit', '.leaving', ({ dataset }) =>
  send('POST', '/session/end', { 'X-CSRF-Token': dataset.token }));`,
    scriptTakesMs: 800,
  },
];
