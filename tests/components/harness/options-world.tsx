import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { OptionsApp } from '../../../components/options/OptionsApp.tsx';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { mergeSettings } from '../../../utils/core/settings/merge-settings.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { isStillThere } from '../../../utils/core/settings/written-change.ts';
import { settingsStates } from '../../gallery/states/settings-states.ts';
import { drawScreen, settle } from './drawn-screen.tsx';
import { createFakeApp, createFakeClient } from './fake-app.ts';

/** The options page over a fake background that saves what it is given. */
export async function openOptions(
  first: Overview,
  { parts = {}, browserName = 'chrome' }: { parts?: Partial<AppDependencies>; browserName?: 'chrome' | 'firefox' } = {},
) {
  const client = createFakeClient(first);
  const { send } = client;
  let shown = first;
  const show = (next: Overview) => {
    shown = next;
    client.broadcast(next);
    return settle();
  };
  client.send = async (command) => {
    if (command.type !== 'save-settings') return send.call(client, command);
    const { from, to, undoes } = command;
    const before = shown.settings;
    const isOther = undoes === true && !isStillThere(before, { before: to, after: from });
    const after = isOther ? before : mergeSettings(before, from, to);
    void show({ ...shown, settings: after });
    const reply = await send.call(client, command);
    if (!reply.ok || reply.result !== 'saved') return reply;
    shown = reply.overview;
    return isOther
      ? { ...reply, result: 'changed-since' }
      : { ...reply, extra: { kind: 'settings-written', before, after: reply.overview.settings } };
  };
  const screen = await drawScreen(<OptionsApp />, createFakeApp({ client, tab: null, browserName, parts }));
  const saved = (): Settings | null =>
    client.commands.findLast((command) => command.type === 'save-settings')?.to ?? null;
  const section = (id: string) => (screen.find(`#${id}`)?.textContent ?? '').replaceAll('\u00a0', ' ');
  const control = (name: string): HTMLInputElement => {
    const found = [...screen.place.querySelectorAll('input')].find(
      (input) => (input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent) === name,
    );
    if (!found) throw new Error(`No control "${name}"`);
    return found;
  };
  return {
    client,
    screen,
    show,
    saved,
    now: () => shown,
    section,
    control,
    /** What the page says of the last change. */
    change: () => screen.find('.saved [role="status"]')?.textContent,
    sent: (type: string) => client.commands.filter((command) => command.type === type),
    async turn(name: string) {
      control(name).click();
      await settle();
    },
    /** Chooses a file, as the browser's own dialog would hand it over. */
    async choose(text: string) {
      const field = screen.place.querySelector<HTMLInputElement>('input[type="file"]');
      if (!field) throw new Error('No field for a file');
      Object.defineProperty(field, 'files', { configurable: true, value: [new File([text], 'settings.json')] });
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    },
    fields: (kind: 'number' | 'time') => [...screen.place.querySelectorAll<HTMLInputElement>(`input[type="${kind}"]`)],
    /** Types into the field and leaves it. */
    async type(field: HTMLInputElement | undefined, text: string) {
      if (!field) throw new Error('No such field');
      field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    },
  };
}

/** The options page in a state of the gallery. */
export function openState(name: string, parts: Partial<AppDependencies> = {}) {
  const state = settingsStates[name];
  if (!state || typeof state.first === 'string') throw new Error(`No state ${name}`);
  return openOptions(state.first, { parts, browserName: state.browserName ?? 'chrome' });
}
