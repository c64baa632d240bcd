import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RECEIPT_STAYS_FOR } from '../../../../utils/core/leave/receipt-time.ts';
import { allDocuments } from '../../../../utils/services/background/open-documents.ts';
import { decode, encode } from '../../../../utils/storage/codec.ts';
import { runsDocument } from '../../../../utils/storage/runs/runs-document.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { share } from '../share.ts';
import { toEnd } from '../to-end.ts';

type Fate = 'goes with the run' | 'goes with the receipt' | 'stays, of this computer' | 'stays, without a name';

/** Every document that can be stored, and what becomes of it when a leave run on a shared computer is over. */
const fates: Readonly<Record<string, Fate>> = {
  settings: 'stays, of this computer',
  following: 'stays, without a name',
  'clearing-check': 'stays, of this computer', // what the browser's setting says of each known site, used or not
  'digest-key': 'stays, without a name',
  plans: 'stays, without a name',
  'browser-run': 'stays, without a name',
  clock: 'stays, without a name',
  told: 'stays, without a name',
  visits: 'stays, without a name',
  lent: 'stays, without a name',
  leave: 'goes with the receipt',
  'own-sites': 'goes with the receipt',
  journal: 'goes with the run',
  labels: 'goes with the run',
  'learned-lengths': 'goes with the run',
  refused: 'goes with the run',
  reminders: 'goes with the run',
  rules: 'goes with the run',
  runs: 'goes with the run',
  sent: 'goes with the run',
  'learned-ways': 'goes with the run',
  watch: 'goes with the run',
};

const onlyInMemory = new Set(['browser-run', 'clock', 'sent', 'visits', 'watch']);
const inMemory = new Set([...onlyInMemory, 'journal', 'labels', 'refused', 'rules', 'runs']);
const folder = new URL('../../../fixtures/', import.meta.url);

/** The newest fixture of a document, as somebody left it. Undefined for one that holds numbers only. */
function fixtureOf(key: string): unknown {
  const newest = readdirSync(folder)
    .filter((name) => name.startsWith(`${key}.v`))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : JSON.parse(readFileSync(new URL(newest, folder), 'utf8'));
}

/** A shared computer on which somebody used Lights Out, with every document in both areas, and some set aside. */
async function used() {
  const world = createWorld();
  world.server.signIn('claude');
  for (const key of Object.keys(fates)) {
    for (const area of [world.disk, world.memory]) {
      const isThere = area === world.memory ? inMemory.has(key) : !onlyInMemory.has(key);
      if (isThere && key !== 'leave' && key !== 'settings') area.values.set(key, fixtureOf(key));
      area.values.set(`${key}.rejected`, { version: 1, data: 'claude' });
    }
  }
  const over = decode(runsDocument, fixtureOf('runs')).data.filter(
    ({ phase }) => phase === 'guided' || phase === 'ended',
  );
  for (const area of [world.disk, world.memory]) area.values.set('runs', encode(runsDocument, over));
  await share(world, false);
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  await toEnd(app);
  const naming = () =>
    [...world.disk.values, ...world.memory.values]
      .filter(([, value]) => /claude|character/.test(JSON.stringify(value)))
      .map(([key]) => key);
  return { world, app, naming: () => [...new Set(naming())].sort() };
}

const named = (...wanted: readonly Fate[]) =>
  Object.keys(fates).filter((key) => wanted.some((one) => one === fates[key]));

describe('what the next person at a shared computer finds', () => {
  it('is known of every document', () => {
    expect(Object.keys(fates).sort()).toEqual(allDocuments.map(({ key }) => key).sort());
  });

  it('is the receipt alone once a run is over, and then nothing that names a site of the last person', async () => {
    const { world, app, naming } = await used();
    const may = new Set(named('goes with the receipt', 'stays, of this computer'));
    expect(naming().filter((key) => !may.has(key))).toEqual([]);
    expect(naming()).toContain('leave');
    world.clock.advance(RECEIPT_STAYS_FOR);
    await app.onWake();
    const stays = new Set(named('stays, of this computer'));
    expect(naming().filter((key) => !stays.has(key))).toEqual([]);
    expect([...world.disk.values.keys(), ...world.memory.values.keys()].filter((key) => /rejected/.test(key))).toEqual(
      [],
    );
  });
});
