import { describe, expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { OtherSiteView } from '../../../utils/core/overview/parts/other-sites-part.ts';
import { DAY } from '../../../utils/core/time.ts';
import { isOfPrivateWindow } from '../../../utils/core/unfinished.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude } from '../harness/fake-sites.ts';
import { defaultStore, onClaude, overview, plan, privateStore, session, tab, until } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';
import { memory, neverHeard } from './unfinished-memory.ts';

type Wishes = { readonly first?: Overview; readonly at?: TabFacts; readonly parts: Partial<AppDependencies> };

async function openRemoval({ first = overview(), at = onClaude, parts }: Wishes) {
  const opened = await openPopup(first, {
    tab: at,
    answers: { 'plan-removal': { kind: 'removal-plan', plan: plan({ storage: 'permission-missing' }) } },
    parts,
  });
  await settle();
  return opened;
}

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('dialog[open] input[type="checkbox"]')];
const ticked = () => boxes().flatMap((box) => (box.checked ? [box.closest('label')?.textContent] : []));

/** Ticks the history; the browser's question closes the popup. */
async function tickAndLose(kept: ReturnType<typeof memory>) {
  const { screen } = await openRemoval({ parts: { unfinished: kept.unfinished, borrowList: neverHeard } });
  await screen.press(words('removeDataHere'));
  document.querySelector<HTMLInputElement>('.list-tick input')?.click();
  await settle();
  screen.close();
}

describe('"Remove data here" after the question of the browser has closed the popup', () => {
  it('comes back with its tick in the next popup, where the browser said yes', async () => {
    const kept = memory();
    await tickAndLose(kept);
    const { client, screen } = await openRemoval({
      parts: { unfinished: kept.unfinished, isListHeld: async (list) => list === 'history' },
    });
    expect(screen.dialog()?.textContent).toContain(words('removeDataHere'));
    expect(ticked()).toEqual([words('takeFrom', { list: 'history' })]);
    await screen.press(words('removeDataHere'));
    await settle();
    expect(client.commands.at(-1)).toMatchObject({ type: 'remove-data', lists: { lists: ['history'] } });
  });

  it('says that nothing was allowed, where the browser said no', async () => {
    const kept = memory();
    await tickAndLose(kept);
    const { screen } = await openRemoval({ parts: { unfinished: kept.unfinished } });
    expect([ticked(), screen.dialog()?.textContent]).toEqual([[], expect.stringContaining(words('takeRefused'))]);
  });

  it('gives back what was lent where the question is left then', async () => {
    const kept = memory();
    await tickAndLose(kept);
    const { client, screen } = await openRemoval({
      parts: { unfinished: kept.unfinished, isListHeld: async () => true },
    });
    await screen.press(words('cancel'));
    await settle();
    expect(client.commands.at(-1)).toEqual({ type: 'return-lent' });
  });

  it('comes back too where it asked to remove what is stored', async () => {
    const kept = memory();
    const lost = await openRemoval({ parts: { unfinished: kept.unfinished, requestDataRemoval: neverHeard } });
    await lost.screen.press(words('removeDataHere'));
    await lost.screen.press(words('allow'));
    lost.screen.close();
    const { screen } = await openRemoval({ parts: { unfinished: kept.unfinished } });
    expect(screen.dialog()).not.toBeNull();
  });

  it('comes back at a site that is not known, once that may be looked at', async () => {
    const at = tab('https://wiki.example/');
    const kept = memory();
    const lost = await openRemoval({ at, parts: { unfinished: kept.unfinished, requestAccess: neverHeard } });
    await lost.screen.press(words('removeDataHere'));
    lost.screen.close();
    const note = kept.kept();
    const again = async (isAllowed: boolean) =>
      (await openRemoval({ at, parts: { unfinished: memory(note).unfinished, isAllowed: async () => isAllowed } }))
        .screen;
    expect((await again(true)).dialog()).not.toBeNull();
    expect((await again(false)).dialog()).toBeNull();
  });

  it('comes back there too where the access shows that a wider domain is the site', async () => {
    const at = tab('https://www.wiki.example/');
    const wide: OtherSiteView = {
      ref: { siteId: 'other:wiki.example', storeId: defaultStore.id, partition: null },
      siteName: 'wiki.example',
      store: defaultStore,
      sign: 'signed-in',
      domain: 'wiki.example',
      host: 'wiki.example',
      reach: 'domain',
    };
    const kept = memory();
    const lost = await openRemoval({ at, parts: { unfinished: kept.unfinished, requestAccess: neverHeard } });
    await lost.screen.press(words('removeDataHere'));
    lost.screen.close();
    const first = overview({ otherSites: [wide] });
    const parts = { unfinished: memory(kept.kept()).unfinished, isAllowed: async () => true };
    expect((await openRemoval({ first, at, parts })).screen.dialog()).not.toBeNull();
  });

  it('leaves the focus on its button where the question came back by itself', async () => {
    const kept = memory();
    await tickAndLose(kept);
    const { screen } = await openRemoval({ parts: { unfinished: kept.unfinished } });
    await screen.press(words('cancel'));
    await settle();
    expect(document.activeElement?.textContent).toBe(words('removeDataHere'));
  });

  it('is told once, and not kept where the popup stayed open', async () => {
    const kept = memory();
    await tickAndLose(kept);
    (await openRemoval({ parts: { unfinished: kept.unfinished } })).screen.close();
    expect((await openRemoval({ parts: { unfinished: kept.unfinished } })).screen.dialog()).toBeNull();
    const { screen } = await openRemoval({ parts: { unfinished: kept.unfinished } });
    await screen.press(words('removeDataHere'));
    document.querySelector<HTMLInputElement>('.list-tick input')?.click();
    await settle();
    expect(kept.kept()).toBeNull();
  });
});

it('keeps nothing that names the site of a private window', async () => {
  const kept = memory();
  const { app } = await openRemoval({ parts: { unfinished: kept.unfinished } });
  const ref = { siteId: 'claude', storeId: privateStore.id, partition: null };
  void app.model.askNoted('remove', ref, [], neverHeard);
  await settle();
  expect(kept.kept()).toBeNull();
});

describe('in a private window', () => {
  const inPrivate = { ...onClaude, storeId: privateStore.id, incognito: true };
  const first = overview({ stores: [privateStore], sessions: [session(claude, until(DAY), privateStore)] });
  const openPrivate = (at: TabFacts, kept: ReturnType<typeof memory>) =>
    openRemoval({ first, at, parts: { unfinished: kept.unfinished, requestDataRemoval: neverHeard } });

  async function lose() {
    const kept = memory();
    const { screen } = await openPrivate(inPrivate, kept);
    await screen.press(words('removeDataHere'));
    await screen.press(words('allow'));
    screen.close();
    return kept;
  }

  it('comes back over the same tab at the same site', async () => {
    const kept = await lose();
    expect(isOfPrivateWindow(kept.kept())).toBe(true);
    expect((await openPrivate({ ...inPrivate, url: 'https://claude.ai/chat' }, kept)).screen.dialog()).not.toBeNull();
  });

  it.each<[string, TabFacts]>([
    ['that has gone to another site', { ...inPrivate, url: 'https://platform.claude.com/' }],
    ['of another number', { ...inPrivate, tabId: 99 }],
    ['of another private store', { ...inPrivate, storeId: 'firefox-private' }],
    ['of a window that is not private', onClaude],
    ['whose address cannot be seen', { ...inPrivate, url: null }],
  ])('does not come back over a tab %s', async (_what, at) => {
    const kept = await lose();
    expect(kept.kept()).not.toBeNull();
    const { app, screen } = await openPrivate(at, kept);
    expect(screen.dialog()).toBeNull();
    expect(app.model.takeUnfinished('remove', { siteId: 'claude', storeId: '1', partition: null })).toBeNull();
  });
});
