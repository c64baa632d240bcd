import { describe, expect, it } from 'vitest';
import { json } from '../../fakes/site-server/answers.ts';
import { byFlag, byToken, entries, handlesIn, open, secrets } from './site-with-devices.ts';

describe("listing a site's sessions", () => {
  it("never lets out what the site calls an entry: it may be the session's own secret", async () => {
    for (const sessionList of [byFlag, byToken]) {
      const text = JSON.stringify(await open(sessionList).list());
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it('gives every entry a handle of its own, the same at every look', async () => {
    const { list } = open(byFlag);
    const first = handlesIn(await list());
    expect(new Set(first).size).toBe(secrets.length);
    expect(handlesIn(await list())).toEqual(first);
    expect(first.every((handle) => handle.length <= 64)).toBe(true);
  });

  it('makes no handle out of an id, however it looks', async () => {
    const ids = ['device-1', 'device-2', '1', '__proto__', 'constructor'];
    const { list } = open(byFlag, { '/list': json(200, { data: { devices: ids.map((secret) => ({ secret })) } }) });
    const handles = handlesIn(await list());
    expect(handles).toHaveLength(ids.length);
    expect(handles.filter((handle) => ids.includes(handle))).toEqual([]);
  });

  it("shares no handle between two workers: a screen's old handle must not mean another entry", async () => {
    const [before, after] = [
      open(byFlag),
      open(byFlag, { '/list': json(200, { data: { devices: entries.toReversed() } }) }),
    ];
    const old = handlesIn(await before.list());
    expect(handlesIn(await after.list()).filter((handle) => old.includes(handle))).toEqual([]);
    expect(await after.end(old[1] ?? '')).toBe(false);
    expect(after.asked.map(({ why }) => why)).toEqual(['list-sessions']);
  });
});
