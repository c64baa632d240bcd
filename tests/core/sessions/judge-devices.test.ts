import { describe, expect, it } from 'vitest';
import { cutForScreen, type Device, type DeviceList, type DeviceResult } from '../../../utils/core/sessions/device.ts';
import { judgeDevices } from '../../../utils/core/sessions/judge-devices.ts';
import { looksCut } from '../../../utils/core/sessions/looks-cut.ts';
import { device } from '../../fakes/ports/fake-device-lists.ts';

type Listed = Extract<DeviceList, { kind: 'listed' }>;

const here = device('here', { isCurrent: true });
const [phone, library] = [device('phone'), device('library')];
const listed = (devices: readonly Device[], change: Partial<Listed> = {}): Listed => ({
  kind: 'listed',
  devices,
  more: 0,
  whole: true,
  canEndOthers: true,
  ...change,
});
const before = listed([here, phone, library]);
const renamed = (one: Device): Device => ({ ...one, handle: `${one.handle}-anew` });

describe('another device has ended', () => {
  it.each<[string, DeviceList, DeviceResult]>([
    ["holds this browser's own entry, and that one no longer", listed([here, library]), 'ended'],
    ["holds this browser's own entry alone", listed([here]), 'ended'],
    ['holds a new sign-in too', listed([here, library, device('new')]), 'ended'],
    ['still holds that one', before, 'still-there'],
    ['still holds that one, though it is cut', listed([phone], { whole: false }), 'still-there'],
    ['is empty', listed([]), 'could-not-tell'],
    ['holds no entry of this browser', listed([library]), 'could-not-tell'],
    ["has another id for this browser's own entry", listed([renamed(here), library]), 'could-not-tell'],
    ['has other ids throughout', listed([here, phone, library].map(renamed)), 'could-not-tell'],
    ['has that one under another id', listed([here, renamed(phone), library]), 'could-not-tell'],
    ['marks two entries as this browser', listed([here, device('twin', { isCurrent: true })]), 'could-not-tell'],
    ['marks none as this browser', listed([device('here')]), 'could-not-tell'],
    ['is cut', listed([here], { whole: false }), 'could-not-tell'],
    ['is none', { kind: 'could-not-tell' }, 'could-not-tell'],
  ])('only by a new list that tells so: it %s', (_what, after, result) => {
    expect(judgeDevices(before, after, ['phone'])).toBe(result);
  });

  it.each<[string, DeviceList, DeviceResult]>([
    ["holds this browser's own entry alone", listed([here]), 'ended'],
    ['holds one of them', listed([here, phone]), 'still-there'],
    // a list that shows only so many at a time, and does not say so
    ['holds others that were not shown before', listed([here, device('d200'), device('d201')]), 'could-not-tell'],
  ])('all others only by a new list that shows none: it %s', (_what, after, result) => {
    expect(judgeDevices(before, after, ['phone', 'library'], 'all-others')).toBe(result);
  });

  it('not where the list before was cut, or did not tell which entry is this browser', () => {
    expect(judgeDevices({ ...before, whole: false }, listed([here]), ['phone'])).toBe('could-not-tell');
    expect(judgeDevices(listed([device('here'), phone]), listed([here]), ['phone'])).toBe('could-not-tell');
  });
});

describe('a long list', () => {
  it("is cut for a screen, with this browser's own entry and the number of the others", () => {
    const many = [...Array.from({ length: 499 }, (_, index) => device(`d${index}`)), here];
    const shown = cutForScreen(listed(many));
    expect(shown).toMatchObject({ more: 300, devices: expect.arrayContaining([here]) });
    expect(shown.kind === 'listed' && shown.devices).toHaveLength(200);
  });

  it.each<[string, unknown, boolean]>([
    ['a list of its own', [1, 2], false],
    ['a list that leads on', { items: [1, 2], next: '/page/2' }, true],
    ['a list that says so below', { data: { items: [1, 2], has_more: true } }, true],
    ['a list that counts more', { items: [1, 2], total: 3 }, true],
    ['a list whose neighbour leads on', { items: [1, 2], pagination: { next_cursor: 'b' } }, true],
    ['a list whose neighbour counts more', { items: [1, 2], meta: { total: '300' } }, true],
    ['a list with a link to the next', { items: [1, 2], links: { next: 'https://a.example/?page=2' } }, true],
    ['a list that names further pages', { items: [1, 2], totalPages: 3 }, true],
    ['a list that is not the last page', { items: [1, 2], last: false, totalElements: 300 }, true],
    ['a list that goes on with a token', { items: [1, 2], continuationToken: 'b' }, true],
    ['a list whose neighbour counts it', { items: [1, 2], meta: { total: 2, total_pages: 1, next: null } }, false],
    ['a list that counts itself', { items: [1, 2], total: 2, next: null, has_more: false }, false],
  ])('is known to be cut by what stands beside it: %s', (_what, body, cut) => {
    const path = JSON.stringify(body).includes('data') ? 'data.items' : Array.isArray(body) ? '' : 'items';
    expect(looksCut(body, path, 2)).toBe(cut);
  });
});
