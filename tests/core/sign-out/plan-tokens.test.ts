import { describe, expect, it } from 'vitest';
import type { Csrf } from '../../../utils/core/sites/http-spec.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { all, attempt, background, giveUp, guide, page, plan } from './plans.ts';

const withToken = (csrf: Csrf): SiteDefinition => ({
  ...claude,
  signOut: [{ ...wayOf(claude, 'http'), csrf }, wayOf(claude, 'guide')],
});
describe('planSignOut, with a token', () => {
  const send = { as: 'form-field', name: 'csrf' } as const;
  it.each<[string, Csrf, boolean]>([
    ['an address', { from: 'endpoint', url: 'https://claude.ai/api/csrf', path: 'token', send }, true],
    ['a cookie', { from: 'cookie', cookie: 'csrf', send }, true],
    ["a page's form", { from: 'form', url: 'https://claude.ai/', action: '/logout', field: 'csrf', send }, false],
    ["a page's head", { from: 'meta', url: 'https://claude.ai/', name: 'csrf', send }, false],
  ])('asks from the background with a token from %s: %s', (_what, csrf, fromBackground) => {
    expect(plan(withToken(csrf), [], all)).toEqual(page);
    expect(plan(withToken(csrf), [], { ...all, page: () => false })).toEqual(fromBackground ? background : page);
    const inside = fromBackground ? background : giveUp;
    expect(plan(withToken(csrf), [], { ...all, tab: false, page: () => false })).toEqual(inside);
    expect(plan(withToken(csrf), [attempt('page', { answer: { kind: 'not-sent', reason: 'no-token' } })], all)).toEqual(
      fromBackground ? background : guide,
    );
  });

  it('asks from the background where the request comes from another own page, whatever tabs are open', () => {
    const fromFront = { ...wayOf(claude, 'http'), asPage: 'https://www.claude.ai' } as const;
    expect(plan({ ...claude, signOut: [fromFront] }, [], all)).toEqual(background);
    expect(plan({ ...claude, probe: null, signOut: [fromFront] }, [], all)).toEqual(background);
  });

  it('asks from a page, opened for it if need be, where nothing else can tell', () => {
    expect(plan({ ...claude, probe: null }, [], { ...all, page: () => false })).toEqual(page);
    expect(plan({ ...claude, probe: null }, [], { ...all, tab: false, page: () => false })).toEqual(background);
  });
});
