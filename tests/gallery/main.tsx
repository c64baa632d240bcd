import { render } from 'preact';
import { AppContext } from '../../components/app-context.ts';
import { createFakeApp, createFakeClient } from '../components/fake-app.ts';
import { drawnStates } from './drawn-states.ts';
import { screens } from './screens.tsx';

const asked = new URLSearchParams(location.search);
const state = drawnStates[asked.get('state') ?? ''];
const place = document.getElementById('app');
if (!state || !place) throw new Error(`No such state: ${location.search}`);
await screens[state.screen].style();
document.documentElement.dir = asked.get('dir') ?? 'ltr';
if (asked.has('narrow')) document.documentElement.classList.add('in-tab');
const { first, tab, browserName = 'chrome', open, press = [], answers = {}, unfold } = state;
const app = createFakeApp({ client: createFakeClient(first, answers), tab, browserName, language: asked.get('language') ?? 'en-GB' });
render(<AppContext value={app}>{screens[state.screen].draw()}</AppContext>, place);
const settle = () => new Promise((done) => setTimeout(done, 60));
await settle();
const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent ?? '';
for (const name of [...(open === undefined ? [] : [open]), ...press]) {
  const scope = document.querySelector('dialog[open]') ?? document;
  const button = [...scope.querySelectorAll('button')].find((one) => (name === open ? nameOf(one).startsWith(name) : nameOf(one) === name));
  if (!button) throw new Error(`No button "${name}"`);
  button.click();
  await settle();
}
if (unfold === 'all') for (const fold of document.querySelectorAll('details')) fold.open = true;
document.body.dataset['ready'] = 'yes';
