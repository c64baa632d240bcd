import { beforeEach, expect, it } from 'vitest';
import { installBrowser } from '../install-browser.ts';

type Asked = { readonly from: number; readonly to: number };

/** Visits as a browser keeps them: an answer is cut at its limit, newest first, and says nothing of that. */
const visits: { url: string; visitTime: number }[] = [];
const asked: Asked[] = [];
installBrowser({
  history: {
    async search({ startTime, endTime, maxResults }) {
      const [from, to] = [Number(startTime), Number(endTime)];
      asked.push({ from, to });
      const within = visits.filter(({ visitTime }) => visitTime >= from && visitTime <= to);
      const newest = within.sort((a, b) => b.visitTime - a.visitTime).map(({ url }) => url);
      return [...new Set(newest)].slice(0, maxResults).map((url) => ({ id: url, url }));
    },
    getVisits: async ({ url }) =>
      visits
        .filter((visit) => visit.url === url)
        .map(({ visitTime }) => ({ id: url, visitId: '', visitTime, referringVisitId: '', transition: 'link' })),
  },
});
const { historyList } = await import('../../../utils/browser/lists/list-history.ts');

beforeEach(() => {
  visits.length = 0;
  asked.length = 0;
});

it('gives every address of the time, also where an answer is cut at its limit', async () => {
  for (let page = 0; page < 9_000; page += 1)
    visits.push({ url: `https://a.example/${page}`, visitTime: 1_000_000 + page * 7 });
  visits.push({ url: 'https://a.example/1', visitTime: 1_050_000 });
  const entries = await historyList.entries(0, 2_000_000);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(9_000);
  expect(entries).toHaveLength(9_000);
  expect(asked.length).toBeLessThan(200);
});

it('gives every address of one moment, as a restored history may hold thousands', async () => {
  for (let page = 0; page < 5_000; page += 1) visits.push({ url: `https://a.example/${page}`, visitTime: 500 });
  expect(await historyList.entries(0, 1_000)).toHaveLength(5_000);
});

it('tells the first and the last of all visits of an address, and null where there is none', async () => {
  const url = 'https://a.example/';
  for (const visitTime of [30.5, 10.25, 20]) visits.push({ url, visitTime });
  expect(await historyList.times({ id: url, addresses: [url] })).toEqual({ first: 10.25, last: 30.5 });
  expect(await historyList.times({ id: 'https://b.example/', addresses: [] })).toBeNull();
});
