import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { createClientOver, type Transport } from '../../utils/messages/client.ts';
import { overview } from '../fakes/samples/overview.ts';

const unreachable = { ok: false, error: 'unreachable' };

function over(send: Transport['send']) {
  const listeners = new Set<(message: unknown) => void>();
  const client = createClientOver({
    send,
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return {
    client,
    say: (message: unknown) => {
      for (const listener of listeners) listener(message);
    },
  };
}

describe('createClientOver', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
  afterEach(() => vi.restoreAllMocks());

  it('hands on what the background answered', async () => {
    const reply = { ok: true, result: 'shown', outcome: null, extra: null, overview: overview() };
    expect(await over(async () => reply).client.send({ type: 'get-overview' })).toEqual(reply);
    const refusal = { ok: false, error: 'invalid-command' };
    expect(await over(async () => refusal).client.send({ type: 'get-overview' })).toEqual(refusal);
  });

  it.each([undefined, null, 'ok', 1, [], {}, { ok: 'yes' }, { ok: true }, { ok: false }, { ok: true, overview: null }])(
    'says "unreachable" to an answer of %o',
    async (answer) => {
      expect(await over(async () => answer).client.send({ type: 'get-overview' })).toEqual(unreachable);
    },
  );

  it('says "unreachable" when there is no receiver, and does not throw', async () => {
    const gone = over(() => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.')));
    expect(await gone.client.send({ type: 'get-overview' })).toEqual(unreachable);
    const closed = over(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await closed.client.send({ type: 'get-overview' })).toEqual(unreachable);
  });

  it('hears broadcasts, and nothing else, until it stops listening', () => {
    const heard: Overview[] = [];
    const { client, say } = over(async () => undefined);
    const stop = client.onOverview((one) => heard.push(one));
    for (const noise of [
      undefined,
      null,
      'x',
      {},
      { type: 'get-overview' },
      { type: 'overview-changed' },
      { type: 'overview-changed', overview: null },
    ])
      say(noise);
    expect(heard).toEqual([]);
    say({ type: 'overview-changed', overview: overview() });
    stop();
    say({ type: 'overview-changed', overview: overview() });
    expect(heard).toHaveLength(1);
  });
});
