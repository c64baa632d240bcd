import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
// Loaded only when it is opened; loaded here beforehand, so that no test waits for the disk.
import '../../../components/options/sites/add/AddSite.tsx';
import type { SiteProposal } from '../../../utils/core/discovery/site-proposal.ts';
import type { Extra } from '../../../utils/messages/extra.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { settle } from './drawn-screen.tsx';
import { proposal } from './fake-proposal.ts';
import { site } from './fake-sites.ts';
import { overview } from './fake-world.ts';
import { openOptions } from './options-world.tsx';

export const wiki = site({ id: 'own:wiki.firm.example', name: 'wiki.firm.example', required: false, group: null });
export const withWiki = overview({ sites: [...overview().sites, wiki] });

/** The choices of a group by their names, each with whether it is made. */
export function choicesIn(screen: { find(selector: string): Element | null }, group: string) {
  const inputs = screen.find(`fieldset[aria-label="${group}"]`)?.querySelectorAll('input') ?? [];
  return [...inputs].map((input) => [(input.labels?.[0]?.textContent ?? '').trim(), input.checked]);
}

/** The panel, opened with an address typed into it. */
export async function openAdding(address: string, found: Extra | null, parts: Partial<AppDependencies> = {}) {
  const asked: string[] = [];
  const page = await openOptions(overview(), {
    parts: {
      requestNewSite: async (patterns) => {
        asked.push(...patterns);
        return true;
      },
      ...parts,
    },
  });
  page.client.answers = { ...page.client.answers, ...(found === null ? {} : { 'find-sign-in': found }) };
  await page.screen.press(words('addSite'));
  const box = () => page.control(words('addAddress'));
  const type = async (text: string) => {
    box().value = text;
    box().dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  await type(address);
  const choices = (name: string) => choicesIn(page.screen, name);
  return { ...page, asked, box, type, choices, find: () => page.screen.press(words('addFind')) };
}

export const found = (change: Partial<SiteProposal> = {}): Extra => ({
  kind: 'site-proposal',
  proposal: proposal(change),
});
export const openWiki = async (change: Partial<SiteProposal> = {}) => {
  const page = await openAdding('wiki.firm.example', found(change));
  await page.find();
  return page;
};
export const reply = (change: Partial<Extract<Reply, { ok: true }>>): Reply => ({
  ok: true,
  result: 'saved',
  outcome: null,
  extra: null,
  overview: withWiki,
  ...change,
});
