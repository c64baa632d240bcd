// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { controls } from './take-look.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] }); // the look has a limit of time, which a busy machine may reach
  Element.prototype.getClientRects = () => [new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList;
  return () => vi.useRealTimers();
});

it('tells the page that a query names where one path serves all pages, and no other path in a query', () => {
  const wordOf = (query: string) => controls(`<a href="/index.php?${query}">Log out</a>`)['Log out']?.href?.queryWord;
  expect(wordOf('route=/logout&token=a1')).toBe('route=/logout');
  expect(wordOf('next=/logout')).toBeNull();
});

it('tells that a query names one account by its number or name, as where somebody signs out others', () => {
  const isOne = (query: string) => controls(`<a href="/i.php?${query}">Log out</a>`)['Log out']?.href?.namesAccount;
  for (const query of [
    'task=logout&uid=42',
    'user_id=7&action=logout',
    'a=logout&memberId=3',
    'logout&user=bob',
    'a=logout&username=B%20b',
  ])
    expect(isOne(query), query).toBe(true);
  for (const query of [
    'task=logout&0a1b2c=1',
    'mode=logout&sid=77',
    'logout&user=me',
    'user=logout',
    'action=logout&id=1',
  ])
    expect(isOne(query), query).toBeUndefined();
});

it('tells that a query leads back to this host, and not that it names another one', () => {
  const leadsBack = (query: string) =>
    controls(`<a href="https://login.example/out?${query}">Log out</a>`)['Log out']?.href?.namesPage;
  expect(leadsBack(`post_logout_redirect_uri=${encodeURIComponent(`${location.origin}/home`)}`)).toBe(true);
  for (const query of ['redirect_uri=https%3A%2F%2Fother.example%2F', `next=${location.host}`, 'next=/home'])
    expect(leadsBack(query), query).toBeUndefined();
});
