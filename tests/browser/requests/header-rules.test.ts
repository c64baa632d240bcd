import { beforeEach, expect, it } from 'vitest';
import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { installBrowser, OWN_ID } from '../install-browser.ts';

let rules: readonly DeclarativeNetRequest.Rule[] = [];
/** The alarms that are set, each with the number of rules that stood when it was set. */
const alarms = new Map<string, number>();
installBrowser({
  alarms: {
    create: (async (name: string) => void alarms.set(name, rules.length)) as never,
    clear: async (name) => alarms.delete(name ?? ''),
  },
  declarativeNetRequest: {
    getSessionRules: async () => [...rules],
    async updateSessionRules({ addRules = [], removeRuleIds = [] }) {
      rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
    },
  },
});
const { browser } = await import('../../../utils/browser/api.ts');
const { sweepRules, withChosenHeaders } = await import('../../../utils/browser/requests/header-rules.ts');

const headers = { url: 'https://claude.ai/api/x?a=1', method: 'POST', cookieHeader: 'a=b', origin: null } as const;

beforeEach(() => {
  rules = [];
  alarms.clear();
});

it('sets the chosen headers on exactly one request, and only when this extension sends it', async () => {
  const [rule] = await withChosenHeaders(headers, async () => rules);
  expect(rule?.condition).toEqual({
    urlFilter: '|https://claude.ai/api/x?a=1|',
    isUrlFilterCaseSensitive: true,
    initiatorDomains: [OWN_ID],
    requestMethods: ['post'],
    resourceTypes: ['xmlhttprequest', 'other'],
  });
  expect(rule?.action.requestHeaders).toEqual([
    { header: 'cookie', operation: 'set', value: 'a=b' },
    { header: 'origin', operation: 'remove' },
  ]);
});

it('sends no cookie where none was chosen, and no origin but the chosen one', async () => {
  const [rule] = await withChosenHeaders(
    { ...headers, cookieHeader: '', origin: 'https://claude.ai' },
    async () => rules,
  );
  expect(rule?.action.requestHeaders).toEqual([
    { header: 'cookie', operation: 'remove' },
    { header: 'origin', operation: 'set', value: 'https://claude.ai' },
  ]);
});

it('takes the rule away again, also where the request failed', async () => {
  await withChosenHeaders(headers, async () => 'answered');
  expect(rules).toEqual([]);
  const failed = withChosenHeaders(headers, () => Promise.reject(new Error('cut off')));
  await expect(failed).rejects.toThrow('cut off');
  expect(rules).toEqual([]);
});

it('sets an alarm before a rule stands, so that a worker that is stopped comes back and removes it', async () => {
  const set = await withChosenHeaders(headers, async () => [...alarms.values()]);
  expect(set).toEqual([0]);
  expect([...alarms]).toEqual([]);
});

it('keeps the alarm while another rule stands, and where its own rule could not be removed', async () => {
  await withChosenHeaders(headers, async () => {
    await withChosenHeaders({ ...headers, url: 'https://claude.ai/api/y' }, async () => 'answered');
    expect(alarms.size).toBe(1);
  });
  expect(alarms.size).toBe(0);
  const { updateSessionRules } = browser.declarativeNetRequest;
  await expect(
    withChosenHeaders(headers, async () => {
      browser.declarativeNetRequest.updateSessionRules = () => Promise.reject(new Error('no'));
    }),
  ).rejects.toThrow('no');
  browser.declarativeNetRequest.updateSessionRules = updateSessionRules;
  expect(alarms.size).toBe(1);
});

it('refuses an address that a rule would read as a pattern', async () => {
  await expect(withChosenHeaders({ ...headers, url: 'https://claude.ai/*' }, async () => rules)).rejects.toThrow();
});

it('removes the rules of a stopped worker, but not the rule of a request that is being sent', async () => {
  const left = await withChosenHeaders(headers, async () => rules);
  rules = left.map((rule) => ({ ...rule, id: 900 }));
  await withChosenHeaders(headers, async () => {
    await sweepRules();
    expect(rules.map(({ id }) => id === 900)).toEqual([false]);
  });
});

it('removes no rule of a request that is being sent beside another one, which has begun later', async () => {
  await withChosenHeaders(headers, () =>
    withChosenHeaders({ ...headers, url: 'https://chatgpt.com/api/y' }, async () => {
      await sweepRules();
      expect(rules).toHaveLength(2);
    }),
  );
});
