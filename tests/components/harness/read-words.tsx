import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
// These are loaded only when they are opened; loaded here beforehand, so that no test waits for the disk.
import '../../../components/dialogs/diagnosis/DiagnosisDialog.tsx';
import '../../../components/dialogs/TokensDialog.tsx';
import '../../../components/options/sites/add/AddSite.tsx';
import { drawnStates } from '../../gallery/drawn-states.ts';
import { screens } from '../../gallery/screens.tsx';
import { drawScreen } from './drawn-screen.tsx';
import { createFakeApp, createFakeClient } from './fake-app.ts';

const refusing: Partial<AppDependencies> = {
  requestAccess: async () => false,
  requestNewSite: async () => false,
  requestWatching: async () => false,
  requestNotifications: async () => false,
  requestClearingCheck: async () => false,
};
const isInline = new Set(['A', 'B', 'BR', 'CODE', 'SMALL', 'SPAN', 'WBR']);

/**
 * Everything that can be read or heard in these states of the gallery, a line for each block; of the open dialog alone
 * where one is.
 *
 * @param part a selector, to read only a part of the screen
 */
export async function readWords(names: readonly string[], part = '*'): Promise<string> {
  const texts: string[] = [];
  for (const name of names) texts.push(`## ${name}\n\n${(await readState(name, part)).join('\n')}\n`);
  return texts.join('\n');
}

async function readState(name: string, part: string): Promise<readonly string[]> {
  const state = drawnStates[name];
  if (!state) throw new Error(`No state ${name}`);
  const { first, answers, replies = [], tab, browserName = 'chrome', open, press = [], query, refuse } = state;
  history.replaceState(null, '', query ?? '?');
  const client = createFakeClient(first, answers);
  client.replies.push(...replies);
  const app = createFakeApp({ client, tab, browserName, parts: refuse === 'all' ? refusing : {} });
  const screen = await drawScreen(screens[state.screen].draw(), app);
  for (const button of [...(open === undefined ? [] : [open]), ...press]) await screen.press(button);
  // The page may belong to other tests too.
  history.replaceState(null, '', '?');
  return readLines(screen.dialog() ?? screen.find(part) ?? screen.place);
}

/** `[ ]` marks an accessible name, for a label may say more than is seen. */
function readLines(root: Element): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? '';
    if (!(node instanceof Element) || node.tagName.toLowerCase() === 'svg') return;
    const isBlock = !isInline.has(node.tagName);
    if (isBlock) endLine();
    const label = node.getAttribute('aria-label');
    if (label !== null) lines.push(`[${label}]`);
    node.childNodes.forEach(read);
    if (isBlock) endLine();
  };
  read(root);
  endLine();
  return lines;
}
