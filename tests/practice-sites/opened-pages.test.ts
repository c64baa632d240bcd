import { afterAll, beforeAll, expect, it } from 'vitest';
import { characterAi } from '../../utils/sites/character-ai.ts';
import { claude } from '../../utils/sites/claude.ts';
import { claudeConsole } from '../../utils/sites/claude-console.ts';
import { askSite, cookieHeader, jarOf } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());

it.each([
  ['claude.ai', claude],
  ['platform.claude.com', claudeConsole],
  ['character.ai', characterAi],
])('every page of practice %s that Lights Out opens is a page for people', async (host, { pages, signOut }) => {
  const form = { method: 'POST', body: 'account=ada%40example.test' };
  const headers = cookieHeader(jarOf((await askSite(sites.port, `https://${host}/practice/sign-in`, form)).setCookies));
  const guides = signOut.flatMap((method) => (method.kind === 'guide' ? [method.url] : []));
  const opened = [...Object.values(pages), ...guides].filter((url) => url !== null && new URL(url).hostname === host);
  expect(opened.length).toBeGreaterThan(1);
  for (const url of opened) {
    const { body } = await askSite(sites.port, url ?? '', { headers });
    expect(`${url}: ${body.slice(0, 60)}`).toContain('<!doctype html>');
  }
});
