import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../../utils/core/stored/stored-document.ts';
import { DAY } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { NOON, overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

async function openStored(documents: readonly StoredDocument[]) {
  const page = await openOptions(overview());
  page.client.answers['read-stored'] = { kind: 'stored', documents };
  const unfold = async (selector: string) => {
    for (const fold of page.screen.place.querySelectorAll('details')) if (fold.matches(selector)) fold.open = true;
    await settle();
  };
  return { ...page, unfold, list: () => page.screen.find('.stored')?.textContent ?? '' };
}
const shown = (
  name: string,
  value: Extract<StoredDocument['content'], { kind: 'shown' }>['value'],
): StoredDocument => ({
  name,
  place: 'disk',
  bytes: 1_234,
  content: { kind: 'shown', value },
});

describe('what is stored', () => {
  it('is read at the press that opens it', async () => {
    const page = await openStored([]);
    expect(page.sent('read-stored')).toEqual([]);
    await page.unfold('#privacy .fold');
    expect(page.sent('read-stored')).toHaveLength(1);
    expect(page.section('privacy')).toContain(words('storedEmpty'));
  });

  it('has each document with what it is for, its size, and at a press its content', async () => {
    const page = await openStored([
      shown('journal', { entries: [{ siteId: 'claude', firstSeenAt: NOON - DAY, ends: [] }], privateClosedAt: null }),
    ]);
    await page.unfold('#privacy .fold');
    expect(page.list()).toContain(words('storedFor', { what: 'record' }));
    expect(page.list()).toContain('journal, 1.2 kB');
    expect(page.list()).not.toContain('siteId');
    await page.unfold('.stored details');
    expect(page.screen.find('.stored pre')?.textContent).toBe(
      [
        'entries:',
        '  • siteId: claude',
        '    firstSeenAt: Thu 20 Nov, 14:17',
        '    ends: –',
        'privateClosedAt: –',
      ].join('\n'),
    );
    expect(page.screen.find('.stored a')?.getAttribute('href')).toBe('#record');
  });

  it('says of a secret one that it is not shown, of passing ones when they go, of one set aside nothing more', async () => {
    const page = await openStored([
      { name: 'digest-key', place: 'disk', bytes: 90, content: { kind: 'secret' } },
      { ...shown('clock', { offMs: 5 }), place: 'memory' },
      { name: 'runs.rejected', place: 'disk', bytes: 90, content: { kind: 'aside' } },
    ]);
    await page.unfold('#privacy .fold');
    await page.unfold('.stored details');
    for (const key of ['storedHidden', 'storedPassing'] as const) expect(page.list()).toContain(words(key));
    for (const what of ['key', 'aside'] as const) expect(page.list()).toContain(words('storedFor', { what }));
  });
});
