import fc from 'fast-check';
import { HOUR } from '../../../utils/core/time.ts';
import { container, privateStore } from '../../fakes/samples/stores.ts';
import type { TakenBy } from '../browser/taken-by.ts';
import type { Play } from '../play/play.ts';
import type { Scene } from '../scene.ts';
import { type ActKind, actKind, anyOf, pick, pickHere } from './act.ts';

/** What a browser and other programs in it do. */
export const browserActs: readonly ActKind[] = [
  actKind('cookies removed by hand', 3, anyOf, ({ scene }, which) => takeOne(scene, which, 'hand')),
  actKind('cookies removed by another extension', 1, anyOf, ({ scene }, which) => takeOne(scene, which, 'extension')),
  actKind('cookies evicted', 1, anyOf, ({ scene }, which) => takeOne(scene, which, 'evicted')),
  actKind('browsing data cleared', 1, fc.constant(0), ({ scene }) => scene.jar.take('clearing', () => true)),
  actKind('private window', 2, fc.boolean(), (play, isOpen) => {
    const { scene } = play;
    if (isOpen) openStore(scene, privateStore);
    else closeStore(play, privateStore.id);
  }),
  actKind('container', 1, fc.boolean(), (play, isOpen) => {
    const { scene } = play;
    if (isOpen) openStore(scene, container);
    else closeStore(play, container.id);
  }),
  actKind('access', 2, fc.record({ site: anyOf, given: fc.boolean() }), (play, { site, given }) => {
    const { hostAccess } = play.scene.world;
    for (const origin of pick(play.scene.sites, site)?.origins ?? [])
      hostAccess[given ? 'give' : 'take'](new URL(origin).hostname);
    // A browser that withholds one site does not grant every site any more.
    if (!given) hostAccess.setEverySite('missing');
    play.changed();
  }),
  actKind('store unreadable', 1, fc.record({ store: anyOf, isSo: fc.boolean() }), ({ scene }, { store, isSo }) => {
    const id = pick(scene.stores(), store)?.id;
    if (id !== undefined) scene.world.jar.unreadable[isSo ? 'add' : 'delete'](id);
  }),
  actKind('disk', 1, fc.constantFrom('fails once', 'off', 'on'), ({ scene }, how) => {
    scene.storageFailed ||= how !== 'on';
    scene.diskIsOff = how === 'off' || (scene.diskIsOff && how !== 'on');
    if (how === 'fails once') scene.world.disk.failNextWrite();
    else scene.world.disk[how === 'off' ? 'turnOff' : 'turnOn']();
  }),
  actKind('browser closes and starts', 2, fc.constant(0), (play) => restart(play, 'closed')),
  actKind('browser is killed and starts', 1, fc.constant(0), (play) => restart(play, 'killed')),
  actKind('extension is updated', 1, fc.constant(0), (play) => {
    play.killWorker();
    play.scene.world.memory.values.clear();
    play.begin('extension');
  }),
  actKind('clock moves', 1, fc.constantFrom(-3 * HOUR, 3 * HOUR), ({ scene }, ms) => {
    scene.clock.move(ms);
    scene.clockMovedAt = scene.clock.elapsed();
  }),
  actKind('person is', 2, fc.constantFrom('active' as const, 'idle' as const, 'locked' as const), (play, state) => {
    const { clock, world } = play.scene;
    const screen = state === 'idle' ? world.browser.screen : state === 'locked' ? 'locked' : 'open';
    if (screen !== world.browser.screen) play.scene.screenSince = clock.elapsed();
    world.browser.screen = screen;
    play.tell('idle', (events) => events.onIdle(state));
  }),
];

function takeOne(scene: Scene, which: number, by: TakenBy): void {
  const session = pickHere(scene, which);
  if (!session) return;
  const names = new Set(scene.servers.siteOf(session.siteId).cookies.map(({ name, domain }) => `${name} ${domain}`));
  scene.jar.take(
    by,
    ({ cookie }) => cookie.storeId === session.storeId && names.has(`${cookie.name} ${cookie.domain}`),
  );
}

function openStore({ open, world }: Scene, store: typeof container): void {
  if (open.has(store.id)) return;
  open.set(store.id, store);
  world.jar.open(store);
}

function closeStore(play: Play, storeId: string): void {
  const { scene } = play;
  if (!scene.open.delete(storeId)) return;
  scene.jar.take('store-closed', ({ cookie }) => cookie.storeId === storeId);
  scene.world.jar.close(storeId);
  scene.tabs.closeAll((tab) => tab.storeId === storeId);
  play.tell('window closed', (events) => events.onWindowClosed());
  play.changed();
}

/** A browser that ends empties its memory, closes its private windows, and drops cookies that have no date. */
function restart(play: Play, how: 'closed' | 'killed'): void {
  const { scene } = play;
  play.killWorker();
  scene.world.memory.values.clear();
  scene.open.delete(privateStore.id);
  scene.jar.take('store-closed', ({ cookie }) => cookie.storeId === privateStore.id);
  scene.world.jar.close(privateStore.id);
  scene.tabs.closeAll(({ storeId }) => storeId === privateStore.id);
  scene.jar.take('exit', ({ cookie }) => cookie.expiresAt === null);
  // After a crash the tabs are there again, and load when they are looked at.
  if (how === 'closed') scene.tabs.closeAll(() => true);
  else for (const tab of scene.world.tabs.all()) Object.assign(tab, { usable: false, discarded: true });
  if (how === 'killed') scene.jar.undoLatest((storeId) => scene.open.has(storeId));
  scene.startedAt = scene.clock.elapsed();
  play.begin('browser');
}
