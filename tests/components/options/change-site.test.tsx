import { expect, it } from 'vitest';
import type { SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { words } from '../../words.ts';
import { choicesIn, found, reply, wiki } from '../harness/adding-world.tsx';
import { settle } from '../harness/drawn-screen.tsx';
import { logOutLink, pressOf, proposal } from '../harness/fake-proposal.ts';
import { overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';
import { shownWatch } from '../harness/shown-watch.ts';

const item = pressOf('Log out', ['button', 'menuitem']);
const end = pressOf('End', ['button']);
const draft: SiteDraft = {
  origin: 'https://wiki.firm.example',
  registrableDomain: 'firm.example',
  name: 'Company wiki',
  cookies: [{ name: 'visitor_id', host: 'firm.example' }],
  storage: [{ area: 'local', key: 'token', origin: 'https://accounts.firm.example' }],
  way: item.method,
  otherWays: [end.method],
  rest: 'stays',
};
const patterns = ['*://wiki.firm.example/*', '*://accounts.firm.example/*'];
const site = {
  ...wiki,
  name: 'Company wiki',
  source: { kind: 'own', tried: 'yes' },
  accessPatterns: patterns,
} as const;
const withOwn = overview({ sites: [...overview().sites, site] });

async function openCard(first = withOwn) {
  const asked: string[] = [];
  const requestNewSite = async (wanted: readonly string[]) => {
    asked.push(...wanted);
    return true;
  };
  const page = await openOptions(first, { parts: { requestNewSite } });
  const known = { siteId: site.id, name: site.name, as: 'own' } as const;
  page.client.answers = {
    ...page.client.answers,
    'read-site-draft': { kind: 'site-draft', draft },
    'find-sign-in': found({ known }),
  };
  return { ...page, asked, choices: (name: string) => choicesIn(page.screen, name) };
}
async function openChange() {
  const page = await openCard();
  await page.screen.press(words('ownChange'));
  return page;
}

it('opens where the card was found by name, and ends that search', async () => {
  const page = await openCard();
  const box = page.control(words('findSetting'));
  box.value = 'company';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  await page.screen.press(words('ownChange'));
  expect(box.value).toBe('');
  expect(page.screen.find('.adding')?.closest('[hidden]')).toBeNull();
  expect(document.activeElement).toBe(page.screen.find('.adding h3'));
});

it('opens the three steps with what is saved, asks nothing, and looks by itself', async () => {
  const page = await openChange();
  expect(page.asked).toEqual([]);
  expect(page.sent('find-sign-in')).toMatchObject([{ address: 'https://wiki.firm.example' }]);
  expect(page.choices(words('addCookies'))).toEqual([
    ['token', true],
    ['wiki_session', false],
    ['visitor_id', true],
  ]);
  expect(page.choices(words('addWays'))).toEqual([
    [words('wayControl', { role: 'button', control: 'End' }), false],
    [words('wayControl', { role: 'link', control: 'Log out' }), false],
    [words('wayControl', { role: 'menuitem', control: 'Log out' }), true],
    [words('wayControl', { role: 'menu', control: 'Ada' }), false],
    [words('wayByHand'), false],
  ]);
  const said = page.section('sites');
  expect(said).toContain(words('changeNamed', { site: 'Company wiki' }));
  expect(said).toContain(words('likeSignIn', { because: 'before' }));
  expect(said).toContain(words('wayBefore'));
  expect(said).not.toContain(words('addOwn', { site: site.name }));
});

it('saves what is saved already where nothing is changed', async () => {
  const page = await openChange();
  await page.screen.press(words('addSave'));
  expect(page.sent('save-site')).toEqual([{ type: 'save-site', draft: { ...draft, cookies: draft.cookies } }]);
});

it('replaces what was saved, says so, and goes back to the card', async () => {
  const page = await openChange();
  await page.turn('wiki_session');
  await page.turn(words('wayControl', { role: 'link', control: 'Log out' }));
  page.client.replies.push(reply({ extra: { kind: 'site-saved', siteId: site.id }, overview: withOwn }));
  await page.screen.press(words('addSave'));
  const cookies = [{ name: 'wiki_session', host: 'wiki.firm.example' }, ...draft.cookies];
  expect(page.sent('save-site')).toEqual([
    { type: 'save-site', draft: { ...draft, cookies, way: logOutLink.method, otherWays: [] } },
  ]);
  expect(page.screen.find('.adding')).toBeNull();
  expect(page.screen.find('.saved')?.textContent).toBe(words('saved'));
  expect(document.activeElement?.id).toBe(`site-${site.id}`);
});

it('goes back to the card where it is left, and has saved nothing', async () => {
  const page = await openChange();
  await page.turn('wiki_session');
  await page.screen.press(words('addLeave'));
  expect(page.sent('save-site')).toEqual([]);
  expect(document.activeElement?.id).toBe(`site-${site.id}`);
});

it('asks for every host of the site where it is looked for once more, and keeps what was chosen', async () => {
  const page = await openChange();
  await page.turn('wiki_session');
  page.client.answers = { ...page.client.answers, 'find-sign-in': found({ ways: [] }) };
  await page.screen.press(words('addFind'));
  expect(page.asked).toEqual(patterns);
  expect(page.choices(words('addCookies'))).toContainEqual(['wiki_session', true]);
  expect(page.choices(words('addWays'))[0]).toEqual([
    words('wayControl', { role: 'menuitem', control: 'Log out' }),
    true,
  ]);
});

it('cannot be given another address: that is another site', async () => {
  const page = await openChange();
  expect(page.control(words('addAddress')).readOnly).toBe(true);
  expect(page.section('sites')).toContain(words('addHint', { kind: 'fixed' }));
});

it('says so where access is missing, and the button asks for it', async () => {
  const page = await openCard();
  page.client.answers = { ...page.client.answers, 'find-sign-in': { kind: 'address-refused', fault: 'not-allowed' } };
  await page.screen.press(words('ownChange'));
  expect(page.screen.find('[role="alert"].refusal')?.textContent).toBe(words('changeNotAllowed'));
  page.client.answers = { ...page.client.answers, 'find-sign-in': found() };
  await page.screen.press(words('addFind'));
  expect(page.asked).toEqual(patterns);
  expect(page.choices(words('addCookies'))).toContainEqual(['visitor_id', true]);
});

it('goes on with what is saved where a sign-out was shown while the settings were closed', async () => {
  const page = await openCard({ ...withOwn, watch: shownWatch({ state: 'seen' }) });
  page.client.replies.push(
    reply({
      result: 'shown',
      extra: { kind: 'ways-seen', ways: [], cookies: [] },
      overview: { ...withOwn, watch: null },
    }),
  );
  await page.screen.press(words('done'));
  expect(page.choices(words('addCookies'))).toContainEqual(['visitor_id', true]);
  await page.screen.press(words('addSave'));
  expect(page.sent('save-site')).toMatchObject([{ draft: { name: 'Company wiki', rest: 'stays' } }]);
});

it('says so where what is saved cannot be read', async () => {
  const page = await openCard();
  page.client.answers = { ...page.client.answers, 'read-site-draft': null };
  await page.screen.press(words('ownChange'));
  expect(page.screen.find('.adding')).toBeNull();
  expect(document.activeElement?.textContent).toBe(words('addTrouble', { what: 'unreachable' }));
});

it('is not offered for a site that is built in', async () => {
  const { screen } = await openOptions(overview());
  expect(screen.buttonNames()).not.toContain(words('ownChange'));
  expect(proposal().known).toBeNull();
});

it('names its tab by the change while a site is changed', async () => {
  await openChange();
  expect(document.title).toBe(words('tabTitle', { open: words('ownChange') }));
});
