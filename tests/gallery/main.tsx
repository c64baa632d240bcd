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
const { first, tab, browserName = 'chrome', open, press } = state;
const app = createFakeApp({ client: createFakeClient(first), tab, browserName, language: asked.get('language') ?? 'en-GB' });
render(<AppContext value={app}>{screens[state.screen].draw()}</AppContext>, place);
await new Promise((done) => setTimeout(done, 60));
for (const button of document.querySelectorAll('button')) {
  const text = button.textContent ?? '';
  if ((open !== undefined && text.startsWith(open)) || (press !== undefined && text === press)) {
    button.click();
    break;
  }
}
document.body.dataset['ready'] = 'yes';
