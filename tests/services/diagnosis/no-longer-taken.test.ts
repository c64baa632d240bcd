import { describe, expect, it } from 'vitest';
import { refOf, type World } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { signOut } from '../run-to-end.ts';
import { session, signedIn } from '../sign-out/signed-in.ts';

type Worker = ReturnType<World['start']>;

const ask = ({ app }: Worker, ref = session) => app.handlers.diagnose({ type: 'diagnose', session: ref });
const refused = async (worker: Worker) => (await getOverview(worker)).sessions.map((one) => one.refused);

/** A sign-in that its site has ended, and of which it said so in "Why was I signed out?". */
async function toldSo() {
  const { world, token } = signedIn();
  world.server.end(token);
  const worker = world.start();
  const reply = await ask(worker);
  return { world, token, worker, reply };
}

describe('what the site said of a sign-in that is still here', () => {
  it('stands in the answer to the question and at every later look, though the cookie has weeks left', async () => {
    const { world, worker, reply } = await toldSo();
    expect(reply.overview.sessions.map((one) => one.refused)).toEqual([true]);
    expect(await refused(worker)).toEqual([true]);
    expect(await refused(world.start())).toEqual([true]);
  });

  it('stands so after "Sign out here" was told so', async () => {
    const { world, token } = signedIn();
    world.server.end(token);
    const worker = world.start();
    await signOut(worker, session);
    expect(await refused(worker)).toEqual([true]);
  });

  it('stands where a browser brings back the cookie of a session that was signed out', async () => {
    const { world } = signedIn();
    const dead = world.jar.everything();
    const worker = world.start();
    await signOut(worker, session);
    for (const { cookie: one, value } of dead) world.jar.put(one, value);
    expect(await refused(worker)).toEqual([true]);
  });

  it('ends when another credential stands there', async () => {
    const { world, worker } = await toldSo();
    world.server.signIn('claude');
    expect(await refused(worker)).toEqual([false]);
  });

  it('ends when the cookie is written again, though with the same value', async () => {
    const { worker } = await toldSo();
    await worker.app.onCookie(cookie(), 'set');
    expect(await refused(worker)).toEqual([false]);
  });

  it('ends when the site says yes', async () => {
    const { world, worker } = await toldSo();
    world.server.faults.probe['diagnosis-probe'] = json(200, { email_address: 'someone@example.org' });
    await ask(worker);
    expect(await refused(worker)).toEqual([false]);
  });

  it('is not said after an answer that tells nothing, nor of a credential that was written while it was asked', async () => {
    const { world, token } = signedIn();
    world.server.end(token);
    world.server.faults.probe['diagnosis-probe'] = json(200, { detail: 'Too many requests' });
    const worker = world.start();
    await ask(worker);
    expect(await refused(worker)).toEqual([false]);
    delete world.server.faults.probe['diagnosis-probe'];
    world.server.beforeAnswer = () => void world.server.signIn('claude');
    await ask(worker);
    expect(await refused(worker)).toEqual([false]);
  });

  it('takes its time from no badge, no warning and no reminder', async () => {
    const { worker } = await toldSo();
    const { warnings } = await getOverview(worker);
    expect(warnings).toEqual([]);
  });

  it('of a private window is kept in memory alone, and goes with it', async () => {
    const { world } = signedIn();
    const ref = refOf('claude', { storeId: '1' });
    world.server.end(world.server.signIn('claude', { storeId: '1' }));
    const worker = world.start();
    await ask(worker, ref);
    expect([world.disk.values.has('refused'), world.memory.values.has('refused')]).toEqual([false, true]);
    world.jar.close('1');
    await worker.app.onWindowClosed();
    expect(world.memory.values.get('refused')).toEqual({ version: 1, data: [] });
  });
});

it('a sign-in that goes while the site is asked about it is not called one that the site refuses', async () => {
  const { world, token } = signedIn();
  world.server.end(token);
  const worker = world.start();
  world.server.beforeAnswer = () => void world.jar.remove(world.jar.everything().map((one) => one.cookie));
  const { extra } = await ask(worker);
  const causes = extra?.kind === 'diagnosis' ? extra.diagnosis.causes : [];
  expect(causes.length).toBeGreaterThan(0);
  expect(causes.flatMap(({ evidence }) => evidence)).not.toContain('site-refuses-cookie');
});
