import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../utils/core/settings/settings.ts';
import { refOf } from '../fakes/fake-world.ts';
import { everyCommand } from './every-command.ts';
import { listen } from './listen.ts';

const own = { isOwnPage: true };
const session = refOf('claude');

describe('createServer', () => {
  it.each(everyCommand)('hands $type to its handler, whole', async (command) => {
    const { answer, heard } = listen();
    expect(await answer(structuredClone(command), own)).toMatchObject({ ok: true });
    expect(heard).toEqual([command]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'get-overview'],
    ['a list', [{ type: 'get-overview' }]],
    ['no type', {}],
    ['an unknown type', { type: 'delete-everything' }],
    ['an inherited type', { type: 'constructor' }],
    ['a type in a prototype', JSON.parse('{"__proto__":{"type":"get-overview"}}')],
    ['no session', { type: 'sign-out', scope: 'this-browser' }],
    ['no scope', { type: 'sign-out', session }],
    ['a scope that goes further than any', { type: 'sign-out', session, scope: 'every-account' }],
    ['a removal without its ticks', { type: 'remove-data', session }],
    [
      'a tick that is neither set nor not',
      { type: 'remove-data', session, allStores: 'unknown', trustedDevice: false },
    ],
    [
      'a removal of places that no plan names',
      { type: 'remove-data', session, allStores: false, trustedDevice: false, places: 'all' },
    ],
    ["a device of a novel's length", { type: 'end-device', session, device: 'x'.repeat(65) }],
    ["a label of a novel's length", { type: 'label-session', session, label: 'x'.repeat(31) }],
    ['no device', { type: 'end-device', session }],
    ['a device that is not a text', { type: 'end-device', session, device: { handle: 'all-others' } }],
    ['a guide of no run', { type: 'guide-done' }],
    [
      'a session without partition',
      { type: 'sign-out', session: { siteId: 'claude', storeId: '0' }, scope: 'this-browser' },
    ],
    ['a number for a site', { type: 'sign-out', session: { ...session, siteId: 7 }, scope: 'this-browser' }],
    [
      "a site id of a novel's length",
      { type: 'sign-out', session: { ...session, siteId: 'x'.repeat(301) }, scope: 'this-browser' },
    ],
    [
      "a store id of a novel's length",
      { type: 'sign-out', session: { ...session, storeId: 'x'.repeat(257) }, scope: 'this-browser' },
    ],
    [
      "a partition of a novel's length",
      {
        type: 'sign-out',
        session: { ...session, partition: { topLevelSite: 'x'.repeat(257) } },
        scope: 'this-browser',
      },
    ],
    ["a run id of a novel's length", { type: 'check-again', runId: 'x'.repeat(65) }],
    ['a page that no site has', { type: 'open-page', session, page: 'https://evil.example/' }],
    [
      'too many sites off',
      {
        type: 'save-settings',
        from: defaultSettings,
        to: { ...defaultSettings, sitesOff: Array.from({ length: 1_001 }, () => 'x') },
      },
    ],
    [
      "a store name of a novel's length",
      { type: 'save-settings', from: defaultSettings, to: { ...defaultSettings, storeNames: { '0': 'x'.repeat(41) } } },
    ],
    [
      'ten thousand store names',
      {
        type: 'save-settings',
        from: defaultSettings,
        to: {
          ...defaultSettings,
          storeNames: Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`store-${index}`, 'x'])),
        },
      },
    ],
    ['a file of settings that is too large', { type: 'read-settings-file', text: 'x'.repeat(256 * 1024 + 1) }],
    ['half of the settings', { type: 'save-settings', from: defaultSettings, to: { badge: true } }],
  ])('refuses %s with a word', async (_what, message) => {
    const { answer, heard, reported } = listen();
    expect(await answer(message, own)).toEqual({ ok: false, error: 'invalid-command' });
    expect([heard, reported]).toEqual([[], []]);
  });

  it('refuses foreign senders before it looks at what they say', async () => {
    const { answer, heard } = listen();
    expect(await answer({ type: 'get-overview' }, { isOwnPage: false })).toEqual({
      ok: false,
      error: 'foreign-sender',
    });
    expect(await answer({ type: 'nonsense' }, { isOwnPage: false })).toEqual({ ok: false, error: 'foreign-sender' });
    expect(heard).toEqual([]);
  });

  it('drops what a command does not have', async () => {
    const { answer, heard } = listen();
    await answer({ type: 'get-overview', session, extra: 'x' }, own);
    expect(heard).toEqual([{ type: 'get-overview' }]);
  });

  it.each([new Error('a bug'), 'a word', undefined])(
    'answers "unexpected" when a handler throws %s, and reports it',
    async (thrown) => {
      const { answer, reported } = listen(thrown ?? new TypeError());
      expect(await answer({ type: 'get-overview' }, own)).toEqual({ ok: false, error: 'unexpected' });
      expect(reported).toMatchObject([['get-overview', thrown ?? new TypeError()]]);
    },
  );

  it('never throws, whatever arrives', async () => {
    const { answer } = listen();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => typeof (await answer(message, own)).ok === 'boolean'),
    );
  });
});
