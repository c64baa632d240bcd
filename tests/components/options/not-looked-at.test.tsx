import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { openWiki, wiki } from '../harness/adding-world.tsx';

const unseen = { ways: [], tabId: null } as const;

it.each([
  ['no-tab', 'addNoTab'],
  ['not-ready', 'addNotReady'],
] as const)('says why no way was found where the page was not looked at: %s', async (page, key) => {
  const { section } = await openWiki({ ...unseen, page });
  expect(section('sites')).toContain(words(key));
  expect(section('sites')).not.toContain(words('addNoWay'));
});

it.each([
  ['no-tab', 'addNoCookieNoTab'],
  ['not-ready', 'addNoCookieNotReady'],
] as const)('never says that nothing was found there: %s', async (page, key) => {
  const { section } = await openWiki({ ...unseen, cookies: [], page });
  expect(section('sites')).toContain(words(key));
  expect(section('sites')).toContain(words('addNotLooked'));
  expect(section('sites')).not.toContain(words('addFoundNothing'));
  expect(section('sites')).not.toContain(words('addNoCookie'));
});

it('says that nothing was found where the page was looked at', async () => {
  const { section } = await openWiki({ cookies: [], ways: [] });
  for (const key of ['addNoCookie', 'addNoWay', 'addFoundNothing'] as const)
    expect(section('sites')).toContain(words(key));
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
