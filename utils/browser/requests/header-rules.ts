import type { HttpMethod } from '../../core/sites/http-spec.ts';
import { browser } from '../api.ts';
import { ownHost } from '../browser-name.ts';
import { now } from '../clock.ts';

export type ChosenHeaders = {
  readonly url: string;
  readonly method: HttpMethod;
  /** Empty: the request carries no cookie. */
  readonly cookieHeader: string;
  /** The site's own origin for requests that carry one; null leaves the header out. */
  readonly origin: string | null;
};

/** Characters that a rule's filter would read as patterns. No definition's URL has them. */
const PATTERN = /[*^|]/;

const ruleMethods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** Wakes a worker that was stopped while a rule stood: whatever wakes it, left-over rules are removed then. */
const SWEEP_ALARM = 'sweep';
/** In ms. Longer than any request takes. Chrome allows no shorter alarm. */
const SWEEP_AFTER_MS = 30_000;

/** Rules of this worker's own life; every other one was left behind. */
const standing = new Set<number>();
let lastId = 0;

/**
 * Lets one request of ours leave with chosen headers, and takes the rule away again in every outcome. The rule names
 * this extension as the initiator: with `tabIds: [-1]` alone Chromium put the cookie into a request of the site's own
 * service worker (tried in 156). Only one rule may stand for a URL at a time; the caller queues by host. An alarm
 * stands before the rule does: not every request belongs to a run, which has one of its own.
 */
export async function withChosenHeaders<T>(headers: ChosenHeaders, send: () => Promise<T>): Promise<T> {
  if (PATTERN.test(headers.url)) throw new Error('A rule needs an exact URL');
  lastId += 1;
  const id = lastId;
  standing.add(id);
  try {
    await browser.alarms.create(SWEEP_ALARM, { when: now() + SWEEP_AFTER_MS });
    await browser.declarativeNetRequest.updateSessionRules({ addRules: [toRule(id, headers)], removeRuleIds: [id] });
    return await send();
  } finally {
    standing.delete(id); // first: a rule that could not be taken away is left for the sweep
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] });
    if (standing.size === 0) await browser.alarms.clear(SWEEP_ALARM);
  }
}

/**
 * A worker that was stopped leaves its rule behind, and the cookie value can be read in it. So old rules are removed
 * before anything is sent.
 */
export async function sweepRules(): Promise<void> {
  const left = (await browser.declarativeNetRequest.getSessionRules())
    .map(({ id }) => id)
    .filter((id) => !standing.has(id));
  if (left.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: left });
}

function toRule(id: number, { url, method, cookieHeader, origin }: ChosenHeaders) {
  return {
    id,
    priority: 1,
    condition: {
      urlFilter: `|${url}|`,
      isUrlFilterCaseSensitive: true,
      initiatorDomains: [ownHost()],
      requestMethods: [ruleMethods[method]],
      resourceTypes: ['xmlhttprequest' as const, 'other' as const],
    },
    action: {
      type: 'modifyHeaders' as const,
      requestHeaders: [
        cookieHeader === ''
          ? { header: 'cookie', operation: 'remove' as const }
          : { header: 'cookie', operation: 'set' as const, value: cookieHeader },
        origin === null
          ? { header: 'origin', operation: 'remove' as const }
          : { header: 'origin', operation: 'set' as const, value: origin },
      ],
    },
  };
}
