import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { openWiki, reply, wiki, withWiki } from '../harness/adding-world.tsx';
import { ended, overview } from '../harness/fake-world.ts';

it('proposes cookies and ways by their names, with the likeliest chosen', async () => {
  const page = await openWiki();
  expect(page.choices(words('addCookies'))).toEqual([
    ['wiki_session', true],
    ['visitor_id', false],
  ]);
  expect(page.choices(words('addWays'))).toEqual([
    [words('wayControl', { role: 'link', control: 'Log out' }), true],
    [words('wayControl', { role: 'menuitem', control: 'Log out' }), false],
    [words('wayControl', { role: 'menu', control: 'Ada' }), false],
    [words('wayByHand'), false],
  ]);
  expect(page.section('sites')).toContain(words('addNamed', { host: 'wiki.firm.example' }));
});

it('saves what was chosen, and shows the site in the list', async () => {
  const page = await openWiki();
  await page.turn('visitor_id');
  await page.turn(words('wayByHand'));
  page.client.replies.push(reply({ extra: { kind: 'site-saved', siteId: wiki.id } }));
  await page.screen.press(words('addSave'));
  expect(page.sent('save-site')).toEqual([
    {
      type: 'save-site',
      draft: {
        origin: 'https://wiki.firm.example',
        registrableDomain: 'firm.example',
        name: 'wiki.firm.example',
        cookies: [
          { name: 'wiki_session', host: 'wiki.firm.example' },
          { name: 'visitor_id', host: 'firm.example' },
        ],
        storage: [],
        way: null,
        otherWays: [],
        rest: 'goes',
      },
    },
  ]);
  expect(page.screen.find('.adding')).toBeNull();
  expect(page.section('sites')).toContain('wiki.firm.example');
  expect(document.activeElement?.id).toBe(`site-${wiki.id}`);
});

it('tries it once, and says what came of it in the words of every other sign-out', async () => {
  const page = await openWiki();
  const outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
  page.client.replies.push(
    reply({
      result: 'run-ended',
      outcome,
      extra: {
        kind: 'site-tried',
        tried: { siteId: wiki.id, toldBy: 'page', replaySafe: true, rotates: false, visitorCookies: [] },
      },
      overview: { ...withWiki, runs: [ended(wiki, outcome)], history: [ended(wiki, outcome)] },
    }),
  );
  await page.screen.press(words('addTryNow'));
  expect(page.sent('try-site')).toMatchObject([{ storeId: '0', draft: { origin: 'https://wiki.firm.example' } }]);
  expect(page.section('sites')).toContain(`${words('outcomeLead', { outcome: 'signed-out' })} ${words('oldRefused')}`);
  expect(page.section('sites')).toContain(words('addFromNowOn'));
  expect(document.activeElement?.textContent).toContain(words('outcomeLead', { outcome: 'signed-out' }));
});

it('does not say that leaving ends it where its way was not seen to work', async () => {
  const page = await openWiki();
  const outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
  const runs = [ended(wiki, outcome)];
  const untried = { ...wiki, source: { kind: 'own', tried: 'no' } } as const;
  const tried = { siteId: wiki.id, toldBy: 'page', replaySafe: true, rotates: false, visitorCookies: [] } as const;
  page.client.replies.push(
    reply({
      result: 'run-ended',
      outcome,
      extra: { kind: 'site-tried', tried },
      overview: overview({ sites: [...overview().sites, untried], runs, history: runs }),
    }),
  );
  await page.screen.press(words('addTryNow'));
  expect(page.section('sites')).toContain(words('outcomeLead', { outcome: 'signed-out' }));
  expect(page.section('sites')).not.toContain(words('addFromNowOn'));
});

it.each([
  ['that nothing was found which tells, where it was looked for', 'is', { isHttpOnly: false }],
  ['nothing of the kind of a site without encryption, which is asked nothing', 'is not', { isHttpOnly: true }],
] as const)('says %s', async (_what, said, change) => {
  const page = await openWiki(change);
  const tried = { siteId: wiki.id, toldBy: null, replaySafe: false, rotates: false, visitorCookies: [] } as const;
  const outcome = { kind: 'could-not-tell', reason: 'no-probe', answer: null } as const;
  const runs = [ended(wiki, outcome)];
  const overview = { ...withWiki, runs, history: runs };
  page.client.replies.push(reply({ result: 'run-ended', outcome, extra: { kind: 'site-tried', tried }, overview }));
  await page.screen.press(words('addTryNow'));
  expect(page.section('sites')).toContain(words('outcomeLead', { outcome: 'could-not-tell' }));
  expect(page.section('sites').includes(words('addNotTold'))).toBe(said === 'is');
});

it('says why a site was asked nothing whose sign-in each page replaces', async () => {
  const page = await openWiki();
  const tried = { siteId: wiki.id, toldBy: null, replaySafe: false, rotates: true, visitorCookies: [] } as const;
  const outcome = { kind: 'could-not-tell', reason: 'no-probe', answer: null } as const;
  const runs = [ended(wiki, outcome)];
  const overview = { ...withWiki, runs, history: runs };
  page.client.replies.push(reply({ result: 'run-ended', outcome, extra: { kind: 'site-tried', tried }, overview }));
  await page.screen.press(words('addTryNow'));
  expect(page.section('sites')).toContain(words('addRotates'));
  expect(page.section('sites')).not.toContain(words('addNotTold'));
});

it('saves nothing again after a try: what the try taught stays', async () => {
  const page = await openWiki();
  const tried = { siteId: wiki.id, toldBy: 'page', replaySafe: true, rotates: false, visitorCookies: [] } as const;
  const outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
  page.client.replies.push(reply({ result: 'run-ended', outcome, extra: { kind: 'site-tried', tried } }));
  await page.screen.press(words('addTryNow'));
  await page.screen.press(words('addSave'));
  expect(page.sent('save-site')).toEqual([]);
  expect(page.screen.find('.saved')?.textContent).toBe(words('saved'));
  expect(page.screen.find('.adding')).toBeNull();
  expect(document.activeElement?.id).toBe(`site-${wiki.id}`);
});

it('saves what was changed after a try', async () => {
  const page = await openWiki();
  page.client.replies.push(reply({ result: 'nothing-to-do', extra: { kind: 'site-not-tried', why: 'nobody' } }));
  await page.screen.press(words('addTryNow'));
  await page.turn('visitor_id');
  await page.screen.press(words('addSave'));
  expect(page.sent('save-site')).toHaveLength(1);
});

it.each([
  ['nobody', 'nobody'],
  ['not-reached', 'other'],
] as const)('says why there was nothing to try: %s', async (why, because) => {
  const page = await openWiki();
  page.client.replies.push(reply({ result: 'nothing-to-do', extra: { kind: 'site-not-tried', why } }));
  await page.screen.press(words('addTryNow'));
  expect(page.section('sites')).toContain(words('addNotTried', { because, site: wiki.name }));
  expect(document.activeElement?.textContent).toBe(words('addNotTried', { because, site: wiki.name }));
});

it('says why a site is not taken, and keeps what was chosen', async () => {
  const page = await openWiki();
  await page.turn('wiki_session');
  page.client.replies.push(reply({ result: 'not-saved', extra: { kind: 'site-refused', reasons: ['known-site'] } }));
  await page.screen.press(words('addSave'));
  expect(page.section('sites')).toContain(words('notTaken', { because: 'known-site' }));
  expect(document.activeElement?.textContent).toBe(words('notTaken', { because: 'known-site' }));
  expect(page.choices(words('addCookies'))).toContainEqual(['wiki_session', false]);
});

it('says what a site is worth with nothing chosen, and saves it', async () => {
  const page = await openWiki();
  expect(page.section('sites')).not.toContain(words('addNothingTicked'));
  await page.turn('wiki_session');
  expect(page.section('sites')).toContain(words('addNothingTicked'));
  page.client.replies.push(reply({ extra: { kind: 'site-saved', siteId: wiki.id } }));
  await page.screen.press(words('addSave'));
  expect(page.sent('save-site')).toMatchObject([{ draft: { cookies: [], storage: [] } }]);
  expect(page.screen.find('.adding')).toBeNull();
});

it('can be saved where nothing was found', async () => {
  const page = await openWiki({ cookies: [], ways: [], page: 'no-tab', tabId: null });
  expect(page.section('sites')).toContain(words('addNoCookie', { page: 'no-tab' }));
  expect(page.choices(words('addWays'))).toEqual([[words('wayByHand'), true]]);
  await page.screen.press(words('addSave'));
  expect(page.sent('save-site')).toMatchObject([{ draft: { cookies: [], way: null } }]);
});
