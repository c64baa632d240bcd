import { render } from 'preact';
import { AppContext } from '../../components/app-context.ts';
import { laterParts } from '../../components/later-parts.ts';
import { createFakeApp, createFakeClient } from '../components/harness/fake-app.ts';
import { drawnStates } from './drawn-states.ts';
import { screens } from './screens.tsx';

const asked = new URLSearchParams(location.search);
const state = drawnStates[asked.get('state') ?? ''];
const place = document.getElementById('app');
if (!state || !place) throw new Error(`No such state: ${location.search}`);
await screens[state.screen].style();
document.documentElement.dir = asked.get('dir') ?? 'ltr';
if (asked.has('narrow')) document.documentElement.classList.add('in-tab');
const no = async () => false;
const refusing = {
  requestAccess: no,
  requestNewSite: no,
  requestWatching: no,
  requestClearingCheck: no,
  requestNotifications: no,
  borrowList: async () => 'refused' as const,
  isListHeld: async () => false,
  isAllowed: async () => false,
  unfinished: { keep: async () => {}, take: async () => null, drop: async () => {} },
  removeOurselves: async () => 'not-possible' as const,
};
const {
  first,
  tab,
  browserName = 'chrome',
  open,
  press = [],
  answers = {},
  replies = [],
  choose,
  unfold,
  refuse,
  at,
  query,
  type = [],
} = state;
if (query !== undefined) history.replaceState(null, '', query);
if (at !== undefined) history.replaceState(null, '', `#${at}`);
const client = createFakeClient(first, answers);
client.replies.push(...replies);
const app = createFakeApp({
  client,
  tab,
  browserName,
  language: asked.get('language') ?? 'en-GB',
  parts: refuse === 'all' ? refusing : {},
});
const drawn = screens[state.screen].draw();
const parts = state.screen === 'popup' ? laterParts : null;
render(<AppContext value={{ first: app, app, parts }}>{drawn}</AppContext>, place);
const settle = () => new Promise((done) => setTimeout(done, 60));
await settle();
const nameOf = (button: HTMLButtonElement | HTMLInputElement) =>
  button.getAttribute('aria-label') ??
  (button instanceof HTMLInputElement ? button.labels?.[0] : button)?.textContent ??
  '';
/** Some parts are fetched only when they are asked for. */
async function findButton(name: string): Promise<HTMLButtonElement | HTMLInputElement> {
  for (let tries = 0; tries < 50; tries += 1) {
    const scope = document.querySelector('dialog[open]') ?? document;
    const button = [
      ...scope.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input[role=switch], .list-tick input'),
    ].find((one) => (name === open ? nameOf(one).startsWith(name) : nameOf(one) === name));
    if (button) return button;
    // What is not here yet may lie under "More".
    if (tries > 5) scope.querySelector<HTMLButtonElement>('button.more[aria-expanded=false]')?.click();
    await settle();
  }
  throw new Error(`No button "${name}"`);
}
for (const name of [...(open === undefined ? [] : [open]), ...press]) {
  (await findButton(name)).click();
  await settle();
}
if (press.some((name) => name.startsWith('Why')))
  for (let tries = 0; tries < 50 && document.querySelector('dialog[open] .part') === null; tries += 1) await settle();
for (
  let tries = 0;
  tries < 50 && document.querySelector('.leaving') !== null && document.querySelector('.leaving h1') === null;
  tries += 1
)
  await settle();
for (const [kind, text] of type) {
  const place = kind === 'site-search' ? '#sites input[type="search"]' : `input[type="${kind}"]`;
  const field = document.querySelector<HTMLInputElement>(place);
  if (!field) throw new Error(`No field of the kind "${kind}"`);
  field.value = text;
  field.dispatchEvent(new Event(field.type === 'search' ? 'input' : 'change', { bubbles: true }));
  await settle();
}
const field = document.querySelector<HTMLInputElement>('input[type=file]');
if (choose !== undefined && field) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([choose], 'settings.json'));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}
if (unfold === 'all') {
  for (const more of document.querySelectorAll<HTMLButtonElement>('button.more[aria-expanded=false]')) more.click();
  await settle();
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}
document.body.dataset.ready = 'yes';
