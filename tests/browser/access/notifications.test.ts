import { beforeEach, describe, expect, it } from 'vitest';
import { refId } from '../../../utils/core/sessions/session.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { installBrowser } from '../install-browser.ts';

const onScreen = new Map<string, object>();
installBrowser({
  notifications: {
    create: (async (id: string, options: object) => void onScreen.set(id, options)) as never,
    getAll: async () => Object.fromEntries(onScreen) as never,
    clear: async (id) => onScreen.delete(id),
  },
});
const { createNotifications } = await import('../../../utils/browser/access/notifications.ts');
const notifications = createNotifications(async () => ({ title: 'Claude', message: 'It ends soon.' }));

const show = (siteId: string, expiresAt: number) =>
  notifications.show({ ref: refOf(siteId), siteName: siteId, expiresAt, late: false, renews: true, store: null });

beforeEach(() => onScreen.clear());

describe('a reminder on screen', () => {
  it('is listed with its session and the end that it is for', async () => {
    await show('claude', NOON);
    await show('chatgpt', NOON + 1);
    expect(await notifications.list()).toEqual([
      { refId: refId(refOf('claude')), expiresAt: NOON },
      { refId: refId(refOf('chatgpt')), expiresAt: NOON + 1 },
    ]);
  });

  it('is cleared by what the list says of it, and no other is', async () => {
    await show('claude', NOON);
    await show('chatgpt', NOON);
    const [first] = await notifications.list();
    if (first !== undefined) await notifications.clear(first);
    expect(await notifications.list()).toEqual([{ refId: refId(refOf('chatgpt')), expiresAt: NOON }]);
  });

  it('is not listed where a notification is of another kind', async () => {
    onScreen.set('other', {});
    expect(await notifications.list()).toEqual([]);
  });
});
