import { expect, it } from 'vitest';
import { nameDiskPages } from '../../../components/model/name-disk-pages.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { words } from '../../words.ts';
import { createFakeClient } from '../harness/fake-app.ts';
import { defaultStore, overview } from '../harness/fake-world.ts';

const rows = overview({
  otherSites: ['', 'shop.example'].map((siteName) => ({
    siteName,
    store: defaultStore,
    sign: 'may-be' as const,
    domain: siteName,
    host: siteName,
    reach: 'host' as const,
    ref: { siteId: `other:${siteName}`, storeId: '0', partition: null },
  })),
});
const namesIn = ({ otherSites }: Overview) => otherSites.map(({ siteName }) => siteName);

it('names a row without a host in words, in every answer and broadcast, and no other row', async () => {
  const client = createFakeClient(rows);
  const naming = nameDiskPages(client, () => words('pagesFromDisk'));
  const seen: Overview[] = [];
  naming.onOverview((next) => seen.push(next));
  const reply = await naming.send({ type: 'get-overview' });
  if (reply.ok) seen.push(reply.overview);
  client.broadcast(rows);
  expect(seen.map(namesIn)).toEqual([
    [words('pagesFromDisk'), 'shop.example'],
    [words('pagesFromDisk'), 'shop.example'],
  ]);
});
