import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../../utils/core/stored/stored-document.ts';
import { DAY } from '../../../utils/core/time.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { leaving } from '../../gallery/states/leave/leave-records.ts';
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
      { name: 'journal', place: 'disk', bytes: 90, content: { kind: 'unread' } },
    ]);
    await page.unfold('#privacy .fold');
    await page.unfold('.stored details');
    for (const key of ['storedHidden', 'storedPassing', 'storedUnread'] as const)
      expect(page.list()).toContain(words(key));
    for (const what of ['key', 'aside'] as const) expect(page.list()).toContain(words('storedFor', { what }));
  });

  it('says in the row itself of one that the browser did not give out, without a size', async () => {
    const page = await openStored([
      { name: 'preferences', place: 'sync', bytes: null, content: { kind: 'no-answer' } },
    ]);
    await page.unfold('#privacy .fold');
    expect(page.list()).toContain(words('storedFor', { what: 'preferences' }));
    expect(page.list()).toContain(`preferences, ${words('storedNoAnswer')}`);
    expect(page.screen.find('.stored details')).toBeNull();
  });

  it('is read again with each new overview while it is open, and held no longer', async () => {
    const page = await openStored([shown('journal', { entries: ['first'] })]);
    await page.unfold('#privacy .fold');
    page.client.answers['read-stored'] = { kind: 'stored', documents: [shown('labels', { labels: ['second'] })] };
    await page.show(overview());
    expect(page.list()).toContain('labels');
    expect(page.list()).not.toContain('journal');
    const reads = page.sent('read-stored').length;
    expect(reads).toBe(2);
    const fold = page.screen.find('#privacy .fold') as HTMLDetailsElement;
    fold.open = false;
    await settle();
    await page.show(overview());
    expect([page.list(), page.sent('read-stored').length]).toEqual(['', reads]);
  });

  it('is dropped at once when a leave run begins or ends, though the next reading takes its time', async () => {
    const page = await openStored([shown('journal', { entries: ['of the person before'] })]);
    await page.unfold('#privacy .fold');
    const { send } = page.client;
    page.client.send = (command) =>
      command.type === 'read-stored' ? new Promise(() => {}) : send.call(page.client, command);
    await page.show(overview());
    expect(page.list()).toContain('journal');
    await page.show(overview({ leave: leaving([]) }));
    expect(page.list()).toBe('');
  });

  it('shows what was read last, though an earlier reading answers later', async () => {
    const page = await openStored([shown('labels', { labels: ['new'] })]);
    const { send } = page.client;
    let answer = (_reply: Reply) => {};
    const late = new Promise<Reply>((resolve) => (answer = resolve));
    let isFirst = true;
    page.client.send = (command) => {
      if (command.type !== 'read-stored' || !isFirst) return send.call(page.client, command);
      isFirst = false;
      return late;
    };
    await page.unfold('#privacy .fold');
    await page.show(overview());
    const documents = [shown('journal', { entries: ['old'] })];
    answer({ ok: true, result: 'shown', outcome: null, extra: { kind: 'stored', documents }, overview: overview() });
    await settle();
    expect(page.list()).toContain('labels');
    expect(page.list()).not.toContain('journal');
  });
});
