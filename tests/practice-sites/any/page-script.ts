import type { AnyApp } from './any-app.ts';

/** The path of the script of every app. */
export const SCRIPT_PATH = '/app.js';
/** The path of the endpoint that says who is signed in. */
export const ME_PATH = '/api/me';

/**
 * The script of an app's pages: `send` asks the app's own server with all that it wants and then opens the start page,
 * `on` listens to what is pressed, at any depth, also in what is added later.
 */
export function pageScript(app: AnyApp): string {
  const settings = JSON.stringify({
    home: app.home ?? '/',
    ownHeader: app.ownHeader ?? null,
    tokenKey: app.keeps.in === 'local-storage' ? app.keeps.key : null,
    isShell: app.isShell ?? false,
    me: ME_PATH,
  });
  return `(() => {
const app = ${settings};
${COMMON}
${app.script ?? ''}
})();
`;
}

const COMMON = `
const keep = (key, make) => localStorage.getItem(key) ?? (localStorage.setItem(key, make()), localStorage.getItem(key));
const fromSignIn = new URLSearchParams(location.hash.slice(1)).get('signed-in');
if (app.tokenKey && fromSignIn) {
  localStorage.setItem(app.tokenKey, fromSignIn);
  history.replaceState(null, '', location.pathname);
}
const headers = () => ({
  ...(app.ownHeader ? { [app.ownHeader]: keep('device-id', () => crypto.randomUUID()) } : {}),
  ...(app.tokenKey && localStorage.getItem(app.tokenKey)
    ? { Authorization: 'Bearer ' + localStorage.getItem(app.tokenKey) } : {}),
});
const send = async (method, path, more = {}, body = undefined) => {
  const answer = await fetch(path, { method, body, headers: { ...headers(), ...more } });
  if (answer.ok && app.tokenKey) localStorage.removeItem(app.tokenKey);
  location.assign(app.home);
};
const on = (event, selector, action) => document.addEventListener(event, (happened) => {
  const found = happened.target.closest?.(selector);
  if (found) { happened.preventDefault(); action(found); }
});
const add = (parent, tag, attributes, text = '') => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  parent.append(made);
  return made;
};
if (app.isShell && document.querySelector('#who')) fetch(app.me, { headers: headers() }).then(async (answer) => {
  const { user } = answer.ok ? await answer.json() : { user: null };
  document.querySelector('#who').textContent = user ? 'Signed in as ' + user.email + '.' : 'Nobody is signed in here.';
  document.querySelector(user ? '#inside' : '#outside').hidden = false;
});
`;
