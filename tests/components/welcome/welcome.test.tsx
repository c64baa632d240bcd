import { describe, expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { WelcomeApp } from '../../../components/welcome/WelcomeApp.tsx';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { firstRun } from '../../gallery/states/first-run-states.ts';
import { words } from '../../words.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { settings } from '../harness/fake-world.ts';

async function open(first: Overview = firstRun, parts: Partial<AppDependencies> = {}, browserName = 'chrome' as const) {
  const client = createFakeClient(first, {});
  const screen = await drawScreen(<WelcomeApp />, createFakeApp({ client, tab: null, browserName, parts }));
  const sent = (type: string) => client.commands.filter((command) => command.type === type);
  return { client, screen, sent };
}
const allowMail = words('allowGroup', { group: words('group', { of: 'mail' }) });

describe('the first page', () => {
  it('asks the browser for one group with each press, and notes that this was asked', async () => {
    const asked: (readonly string[])[] = [];
    const requestAccess = async (patterns: readonly string[]) => {
      asked.push(patterns);
      return true;
    };
    const { screen, sent } = await open(firstRun, { requestAccess });
    await screen.press(allowMail);
    expect(asked).toEqual([['*://pear.example/*', '*://plum.example/*']]);
    expect(sent('note-told')).toEqual([{ type: 'note-told', what: 'sites' }]);
  });

  it('says at the group itself that it was not allowed, and offers it once more', async () => {
    const { screen } = await open(firstRun, { requestAccess: async () => false });
    await screen.press(allowMail);
    const said = [...screen.place.querySelectorAll('.group .said')].map(({ textContent }) => textContent);
    expect(said.filter((text) => text !== '')).toEqual([words('trouble', { what: 'not-allowed' })]);
    expect(screen.button(allowMail)).toBeDefined();
    expect(screen.find('[role=alert]')?.textContent).toBe('');
  });

  it('asks about the record, unless that was answered elsewhere', async () => {
    expect((await open()).screen.text()).toContain(words('recordAskTitle'));
    expect((await open({ ...firstRun, settings })).screen.text()).not.toContain(words('recordAskTitle'));
  });

  it('marks its example as one, with nothing in it to press', async () => {
    const { screen } = await open();
    expect(screen.find('figure figcaption')?.textContent).toBe(words('sampleSession'));
    expect(screen.find('figure button')).toBeNull();
  });

  it('tells how to keep the button in sight until it is there', async () => {
    expect((await open()).screen.find('#pin')).not.toBeNull();
    const followPinned: AppDependencies['followPinned'] = (tell) => {
      tell('pinned');
      return () => {};
    };
    expect((await open(firstRun, { followPinned })).screen.find('#pin')).toBeNull();
  });

  it('leads to the sign-ins, and counts that as an answer about the sites', async () => {
    const shown: string[] = [];
    const { screen, sent } = await open(firstRun, { showSignIns: async () => void shown.push('list') });
    await screen.press(words('seeMySignIns'));
    expect(shown).toEqual(['list']);
    expect(sent('note-told')).toHaveLength(1);
  });

  it.each<['computerMine' | 'computerShared', boolean]>([
    ['computerMine', false],
    ['computerShared', true],
  ])('keeps whose computer this is: %s', async (key, sharedComputer) => {
    const { screen, sent } = await open();
    await screen.press(words('whoseComputer'));
    await screen.press(words(key));
    expect(sent('save-settings').at(-1)).toMatchObject({ to: { sharedComputer } });
  });

  it('does not ask that where an administrator has decided it', async () => {
    const { screen } = await open({ ...firstRun, policy: { ...firstRun.policy, locked: ['sharedComputer'] } });
    expect(screen.buttonNames()).not.toContain(words('whoseComputer'));
  });

  it('does not ask that again where it was answered', async () => {
    const { screen } = await open({ ...firstRun, settings: { ...firstRun.settings, sharedComputer: false } });
    expect(screen.buttonNames()).not.toContain(words('whoseComputer'));
  });

  it('names its tab', async () => {
    await open();
    await settle();
    expect(document.title).toBe(words('tabTitle', { open: words('firstSteps') }));
  });
});

describe('a group of sites', () => {
  const assistants = words('group', { of: 'assistants' });
  const cards = (screen: Awaited<ReturnType<typeof open>>['screen']) =>
    [...screen.place.querySelectorAll('.group')].find((card) => card.textContent?.startsWith(assistants));
  const withAccess = (access: SiteView['access']): Overview => ({
    ...firstRun,
    sites: firstRun.sites.map((site) => (site.id === 'claude' ? { ...site, access } : site)),
  });

  it('asks again for a site that was allowed at the installation, and taken away since', async () => {
    const asked: (readonly string[])[] = [];
    const requestAccess = async (patterns: readonly string[]) => asked.push(patterns) > 0;
    const { screen } = await open(withAccess('missing'), { requestAccess });
    expect(cards(screen)?.textContent).not.toContain(words('siteAccess', { is: 'granted' }));
    await screen.press(words('allowGroup', { group: assistants }));
    expect(asked).toEqual([firstRun.sites.find(({ id }) => id === 'claude')?.accessPatterns]);
  });

  it('says that access is not known where it could not be read', async () => {
    const { screen } = await open(withAccess('unknown'));
    expect(cards(screen)?.querySelector('[role=status]')?.textContent).toBe(words('siteAccess', { is: 'unknown' }));
    expect(cards(screen)?.querySelector('button')).toBeNull();
  });

  it('is allowed where each of its sites is', async () => {
    const { screen } = await open(withAccess('granted'));
    expect(cards(screen)?.querySelector('[role=status]')?.textContent).toBe(words('siteAccess', { is: 'granted' }));
  });
});

it.each(['settings-newer', 'storage-failing'] as const)(
  'asks nothing whose answer could not be kept: %s',
  async (of) => {
    const { screen } = await open({ ...firstRun, notices: [of] });
    expect(screen.buttonNames()).not.toContain(words('whoseComputer'));
    expect(screen.text()).not.toContain(words('recordAskTitle'));
  },
);

it.each(['computerMine', 'computerShared'] as const)(
  'keeps the question on the first page, with its answer: %s',
  async (key) => {
    const { client, screen } = await open();
    const question = () => screen.button(words('whoseComputer'));
    await screen.press(words('whoseComputer'));
    screen.button(words(key)).focus();
    const kept = { ...firstRun, settings: { ...firstRun.settings, sharedComputer: key === 'computerShared' } };
    client.replies.push({ ok: true, result: 'saved', outcome: null, extra: null, overview: kept });
    screen.button(words(key)).click();
    client.broadcast(kept);
    await settle();
    expect(document.activeElement?.textContent).toBe(words(key === 'computerShared' ? 'sharedLede' : 'saved'));
    question().focus();
    await screen.press(words('whoseComputer'));
    await screen.press(words('whoseComputer'));
    expect(document.activeElement).toBe(question());
  },
);
