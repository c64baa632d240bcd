import type { App } from '../../../components/app-context.ts';
import { LeaveApp } from '../../../components/leave/LeaveApp.tsx';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { leaveStates } from '../../gallery/states/leave/leave-states.ts';
import { drawScreen, settle } from './drawn-screen.tsx';
import { type Answers, createFakeApp, createFakeClient } from './fake-app.ts';

type World = {
  readonly answers?: Answers;
  readonly device?: App['device'];
  readonly parts?: Partial<AppDependencies>;
};

/** The leave page over a fake background. */
export async function openLeave(first: Overview, { answers = {}, device = 'computer', parts = {} }: World = {}) {
  const client = createFakeClient(first, answers);
  const app = createFakeApp({ client, tab: null, device, parts });
  const screen = await drawScreen(<LeaveApp />, app);
  const list = () => screen.find('ul[aria-label="Sign-ins in this browser"]');
  const boxes = () => [...(list()?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
  return {
    client,
    app,
    screen,
    list,
    boxes,
    ticks: () => boxes().map((box) => `${box.checked ? '+' : '-'} ${box.getAttribute('aria-label')}`),
    headline: () => screen.find('h1')?.textContent,
    item: (name: string) =>
      [...(list()?.querySelectorAll('li') ?? [])]
        .find((one) => one.querySelector('.name')?.textContent === name)
        ?.querySelector('.leave-row')
        ?.textContent?.replaceAll('\u00a0', ' ') ?? '',
    lit: () => screen.place.querySelectorAll('.house .pane.lit').length,
    news: () => screen.find('[aria-live="polite"]')?.textContent,
    sent: (type: string) => client.commands.filter((command) => command.type === type),
    async show(next: Overview) {
      client.broadcast(next);
      await settle();
    },
  };
}

export function stateOf(name: string): Overview {
  const first = leaveStates[name]?.first;
  if (!first || typeof first === 'string') throw new Error(`No state ${name}`);
  return first;
}
