import { expect, it } from 'vitest';
import type { Downloads } from 'webextension-polyfill';
import { installBrowser } from '../install-browser.ts';

const at = '2026-11-29T11:00:00.000Z';
const done: Downloads.DownloadItem = {
  id: 0,
  url: '',
  filename: '/tmp/file',
  incognito: false,
  danger: 'safe',
  startTime: at,
  state: 'complete',
  paused: false,
  canResume: false,
  bytesReceived: 1,
  totalBytes: 1,
  fileSize: 1,
  exists: true,
};
const items: (Downloads.DownloadItem & { readonly finalUrl?: string })[] = [
  { ...done, id: 1, url: 'https://a.example/file', referrer: '' },
  { ...done, id: 2, url: 'https://cdn.example/x', finalUrl: 'https://b.example/x', referrer: 'https://a.example/page' },
  { ...done, id: 3, url: 'https://a.example/file', incognito: true },
  { ...done, id: 4, url: 'https://a.example/large', state: 'in_progress' },
];
installBrowser({
  downloads: {
    search: async ({ id }) => items.filter((item) => id === undefined || item.id === id),
  },
});
const { downloadsList } = await import('../../../utils/browser/lists/list-downloads.ts');

it('gives where each download came from, and none of a private window', async () => {
  expect(await downloadsList.entries(0, 0)).toEqual([
    { id: '1', addresses: ['https://a.example/file'] },
    { id: '2', addresses: ['https://cdn.example/x', 'https://b.example/x', 'https://a.example/page'] },
    { id: '4', addresses: ['https://a.example/large'] },
  ]);
});

it('has no end for one that is under way: taking it off would end it', async () => {
  const first = Date.parse(at);
  expect(await downloadsList.times({ id: '1', addresses: [] })).toEqual({ first, last: first });
  expect(await downloadsList.times({ id: '4', addresses: [] })).toEqual({ first, last: Number.POSITIVE_INFINITY });
  expect(await downloadsList.times({ id: '9', addresses: [] })).toBeNull();
});
