import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { toSiteAnswer } from '../../../utils/core/answers/read-answer.ts';
import { plainText } from '../../../utils/core/plain-text.ts';
import type { SiteRequest } from '../../../utils/ports/requests.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { siteAnswerSchema } from '../../../utils/storage/schemas.ts';
import { defaultStore } from '../../fakes/samples/stores.ts';
import { installBrowser } from '../install-browser.ts';
import { loadSiteTabs } from './site-tabs.ts';

/** What the page's process gives back to a function that was put into it. */
let reports: readonly unknown[] = [];
installBrowser({
  cookies: { getAllCookieStores: async () => [{ id: '0', tabIds: [7] }] },
  tabs: {
    get: async () => ({ id: 7, status: 'complete', url: 'https://claude.ai/', discarded: false }) as Tabs.Tab,
    query: async () => [{ id: 7, status: 'complete', url: 'https://claude.ai/', discarded: false } as Tabs.Tab],
  },
  scripting: {
    executeScript: async ({ func }: { func: { name: string } }) =>
      func.name === 'answerAtOnce'
        ? [{ frameId: 0, result: 1 }]
        : reports.map((result, index) => ({ frameId: index * 3, result })),
  },
} as never);
const { askForUnsentText } = await import('../../../utils/browser/tabs/unsent-text.ts');
const { createSiteData } = await import('../../../utils/browser/tabs/site-data.ts');
const { askInTab } = await import('../../../utils/browser/requests/page-requests.ts');
const { siteTabs } = await loadSiteTabs();
const siteData = createSiteData(siteTabs);

const anything = fc.oneof(fc.anything(), fc.constantFrom(0, 1, -1, 1.5, Number.NaN, 'whole', 'x', 1e300, null, true));
const frame = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      title: fc.oneof(fc.constantFrom('A page', '\u202egnp', 'x'.repeat(5_000)), anything),
      texts: fc.oneof(fc.array(fc.string()), fc.array(anything), anything),
      look: fc.oneof(fc.constant('whole'), anything),
      isShown: fc.oneof(fc.boolean(), anything),
      framesShown: fc.oneof(fc.constantFrom(0, 1, 2), anything),
    }),
  },
  anything,
);
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

beforeEach(() => {
  reports = [];
});

describe('whatever a page reports', () => {
  it('of its text, is texts with a harmless title, and whole only where every frame that is seen says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 4 }), async (frames) => {
        reports = frames;
        const found = await askForUnsentText(7);
        if (found === 'unknown') return;
        for (const { text, title } of found.texts) {
          expect([typeof text, title === plainText(title), title.length <= 200]).toEqual(['string', true, true]);
        }
        if (!found.isWhole) return;
        for (const one of frames.filter((report) => report !== null && report !== undefined)) {
          const { framesShown, look } = one as { framesShown: unknown; look: unknown };
          expect([look, isCount(framesShown)]).toEqual(['whole', true]);
        }
      }),
    );
  });

  it('of what it keeps, is counts or unknown', async () => {
    const kinds = ['localStorage', 'sessionStorage', 'databases', 'caches', 'serviceWorkers'] as const;
    const counted = fc.record(Object.fromEntries(kinds.map((kind) => [kind, anything])));
    reports = [{ localStorage: 2, sessionStorage: 1, databases: 0, caches: null, serviceWorkers: 1 }];
    expect(await siteData.count(claude, defaultStore)).toEqual(reports[0]);
    await fc.assert(
      fc.asyncProperty(fc.oneof(counted, anything), async (report) => {
        reports = [report];
        const counts = await siteData.count(claude, defaultStore);
        expect(Object.keys(counts).sort()).toEqual([...kinds].sort());
        for (const kind of kinds) expect(counts[kind] === null || isCount(counts[kind])).toBe(true);
      }),
    );
  });

  it('of a request, is an answer that can be kept', async () => {
    const request: SiteRequest = {
      method: 'POST',
      url: 'https://claude.ai/api/auth/logout',
      body: null,
      contentType: null,
      headerFromCookie: null,
      csrf: null,
      bearer: null,
      why: 'sign-out',
    };
    const words = ['response', 'redirect', 'timeout', 'network-error', 'no-token', 'elsewhere', 'too-late', 'visited'];
    const report = fc.record({
      kind: fc.oneof(fc.constant('response'), fc.constantFrom(...words), anything),
      status: fc.oneof(fc.constantFrom(200, 401), fc.constantFrom(0, 99, 1_000, -200, 200.5, Infinity), anything),
      challenged: fc.oneof(fc.boolean(), anything),
      body: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: report }, anything), async (one) => {
        reports = [one];
        const answer = await askInTab(7, request);
        expect(siteAnswerSchema.safeParse(toSiteAnswer(answer)).success, JSON.stringify(answer)).toBe(true);
        if (answer.kind !== 'response') return;
        expect([answer.status >= 100 && answer.status <= 599, answer.body]).toEqual([true, null]);
        // A test for humans is no answer of the site, whatever its status.
        expect(answer.challenged).toBe(Object(one).challenged === true);
      }),
    );
  });
});
