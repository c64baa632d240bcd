import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { openWiki, wiki } from '../harness/adding-world.tsx';

const unseen = { ways: [], tabId: null } as const;

it.each(['no-tab', 'not-ready'] as const)(
  'says why no way was found where the page was not looked at: %s',
  async (page) => {
    const { section } = await openWiki({ ...unseen, page });
    expect(section('sites')).toContain(words('addNoWay', { page }));
    expect(section('sites')).not.toContain(words('addNoWay', { page: 'looked-at' }));
  },
);

it.each(['no-tab', 'not-ready'] as const)('never says that nothing was found there: %s', async (page) => {
  const { section } = await openWiki({ ...unseen, cookies: [], page });
  expect(section('sites')).toContain(words('addNoCookie', { page }));
  expect(section('sites')).toContain(words('addLookedAt', { found: 'not-looked' }));
  expect(section('sites')).not.toContain(words('addLookedAt', { found: 'nothing' }));
  expect(section('sites')).not.toContain(words('addNoCookie', { page: 'looked-at' }));
});

it('says that nothing was found where the page was looked at', async () => {
  const { section } = await openWiki({ cookies: [], ways: [] });
  const page = 'looked-at';
  for (const text of [
    words('addNoCookie', { page }),
    words('addNoWay', { page }),
    words('addLookedAt', { found: 'nothing' }),
  ])
    expect(section('sites')).toContain(text);
});

it('asks whether the address is right where nothing of it is here', async () => {
  const { section } = await openWiki({ ...unseen, cookies: [], page: 'no-tab', unheardOf: { near: null } });
  expect(section('sites')).toContain(words('addUnheardOf', { host: wiki.name }));
});

it.each([
  ['https://claude.ai', 'claude.ai'],
  ['http://nas.local:5000', 'http://nas.local:5000'],
  ['https://xn--bcher-kva.example', 'bücher.example (xn--bcher-kva.example)'],
])('names %s as what was rather meant, and takes it in one press', async (near, name) => {
  const page = await openWiki({ ...unseen, cookies: [], page: 'no-tab', unheardOf: { near } });
  await page.screen.press(words('addNear', { address: name }));
  expect(page.box().value).toBe(near);
  expect(document.activeElement).toBe(page.box());
  expect(page.choices(words('addWays'))).toEqual([]);
});
