import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { characterWithANo } from '../../fakes/samples/character-with-a-no.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { html, json } from '../../fakes/site-server/answers.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { session, signedIn } from '../sign-out/signed-in.ts';

const CANARY = 'canary.ada@example.test';

type Worker = ReturnType<World['start']>;
const send = ({ app }: Worker, ref = session) => app.handlers['ask-account']({ type: 'ask-account', session: ref });
async function ask(worker: Worker, ref = session) {
  const { extra } = await send(worker, ref);
  return extra?.kind === 'account' ? extra.answer : null;
}
function answering(raw: RawAnswer) {
  const { world } = signedIn();
  world.server.faults.probe.account = raw;
  return world;
}
const account = (name: unknown) => json(200, { uuid: 'u', email_address: name });

describe('"Who is signed in?"', () => {
  it("gives the name of the site's own answer, by one request with the sign-in of this place", async () => {
    const { world, token } = signedIn();
    world.server.faults.probe.account = account('ada@example.test');
    expect(await ask(world.start())).toEqual({ kind: 'named', name: 'ada@example.test' });
    expect(world.server.arrivals).toEqual([
      { url: 'https://claude.ai/api/account', way: 'background', why: 'account', token, storeId: '0' },
    ]);
  });

  it('is asked of each cookie store with its own sign-in', async () => {
    const { world, token } = signedIn();
    const other = world.server.signIn('claude', { storeId: 'firefox-container-3' });
    const worker = world.start();
    await ask(worker);
    await ask(worker, refOf('claude', { storeId: 'firefox-container-3' }));
    expect(world.server.arrivals.map(({ token: sent, storeId }) => [storeId, sent])).toEqual([
      ['0', token],
      ['firefox-container-3', other],
    ]);
  });

  it("is asked with a partition's own sign-in, where a row is inside another site's page", async () => {
    const { world } = signedIn();
    const partition = { topLevelSite: 'https://news.example' };
    const inside = world.server.signIn('claude', { partition });
    await ask(world.start(), refOf('claude', { partition }));
    expect(world.server.arrivals.map(({ token }) => token)).toEqual([inside]);
  });

  it('changes nothing here: no cookie, no record of a sign-out', async () => {
    const { world } = signedIn();
    const before = world.jar.everything();
    const worker = world.start();
    await ask(worker);
    expect(world.jar.everything()).toEqual(before);
    expect((await worker.records.list()).runs).toEqual([]);
  });

  it('asks nothing by itself, and nothing where no name is known to stand', async () => {
    const { world } = signedIn();
    world.server.signIn('claude-console');
    const worker = world.start();
    await getOverview(worker);
    expect((await send(worker, refOf('claude-console'))).result).toBe('nothing-to-do');
    expect((await send(worker, refOf('no-such-site'))).result).toBe('nothing-to-do');
    expect(world.server.arrivals).toEqual([]);
  });

  it.each<[string, RawAnswer]>([
    ['no answer', { kind: 'timeout' }],
    ['a cut connection', { kind: 'network-error' }],
    ['a test for humans', html(403)],
    ['a page', html(200)],
    ['an error', json(500, {})],
    ['a limit of requests', json(429, { email_address: 'limit@example.test' })],
    ['a redirect', { kind: 'redirect' }],
    ['an answer that also reports trouble', json(200, { email_address: 'a@b.example', error: 'busy' })],
  ])('cannot tell after %s, and nothing is said of the sign-in', async (_what, raw) => {
    const world = answering(raw);
    const worker = world.start();
    expect(await ask(worker)).toMatchObject({ kind: 'could-not-tell', reason: 'unclear' });
    expect((await getOverview(worker)).sessions.map(({ refused }) => refused)).toEqual([false]);
  });

  it('cannot tell where the site takes the sign-in, and the name holds nothing that can be seen', async () => {
    const world = answering(account('\u200b'));
    expect(await ask(world.start())).toEqual({ kind: 'could-not-tell', reason: 'no-name' });
  });

  it('is told so where the site no longer takes the sign-in, and the picture follows until the cookie changes', async () => {
    const { world, token } = signedIn();
    world.server.end(token);
    const worker = world.start();
    const reply = await send(worker);
    expect(reply.extra).toEqual({ kind: 'account', answer: { kind: 'not-taken' } });
    expect(reply.overview.sessions.map(({ refused }) => refused)).toEqual([true]);
    await worker.app.onCookie(cookie(), 'set');
    expect((await getOverview(worker)).sessions.map(({ refused }) => refused)).toEqual([false]);
  });

  it('says nothing of a sign-in of which the question judges one part only, and that part is refused', async () => {
    const world = createWorld({ sites: [characterWithANo] });
    world.server.end(world.server.signIn('character-ai'));
    const worker = world.start();
    expect(await ask(worker, refOf('character-ai'))).toMatchObject({ kind: 'could-not-tell', reason: 'unclear' });
    expect((await getOverview(worker)).sessions.map(({ refused }) => refused)).toEqual([false]);
  });

  it('tells no name of a sign-in whose place another one took while the site was asked', async () => {
    const { world } = signedIn();
    world.server.beforeAnswer = () => void world.server.signIn('claude');
    const worker = world.start();
    expect(await ask(worker)).toEqual({ kind: 'could-not-tell', reason: 'changed' });
  });

  it('is told no "no" of the sign-in before, where another one took its place while the site was asked', async () => {
    const { world, token } = signedIn();
    world.server.end(token);
    world.server.beforeAnswer = () => void world.server.signIn('claude');
    const worker = world.start();
    expect(await ask(worker)).toEqual({ kind: 'could-not-tell', reason: 'changed' });
    expect((await getOverview(worker)).sessions.map(({ refused }) => refused)).toEqual([false]);
  });

  it('tells no name of a sign-in that went meanwhile, also where its value is short and plain', async () => {
    const { world } = signedIn();
    world.server.signIn('claude', { token: 'short' });
    world.server.beforeAnswer = () => void world.jar.remove(world.jar.everything().map((one) => one.cookie));
    const worker = world.start();
    expect(await ask(worker)).toEqual({ kind: 'could-not-tell', reason: 'changed' });
    expect(await ask(worker)).toEqual({ kind: 'could-not-tell', reason: 'gone' });
    expect(world.server.arrivals).toHaveLength(1);
  });

  it('is not sent with two sign-ins under one name', async () => {
    const { world } = signedIn();
    world.jar.put(cookie({ name: 'sessionKey', domain: 'claude.ai', hostOnly: true }), 'another-0123456789abcdef');
    expect(await ask(world.start())).toEqual({ kind: 'could-not-tell', reason: 'two-sign-ins' });
    expect(world.server.arrivals).toEqual([]);
  });

  it('is not sent without access, nor where the cookie that the question needs is not here', async () => {
    const { world } = signedIn();
    world.server.signIn('character-ai');
    world.jar.drop(({ cookie: { name } }) => name === 'HTTP_AUTHORIZATION');
    const worker = world.start();
    expect(await ask(worker, refOf('character-ai'))).toMatchObject({ answer: { reason: 'no-credential' } });
    world.hostAccess.take('claude.ai');
    expect(await ask(worker)).toMatchObject({ answer: { kind: 'not-sent', reason: 'access-missing' } });
    expect(world.server.arrivals).toEqual([]);
  });
});

describe('the name', () => {
  it.each(['0', '1'])('is in no document, list, broadcast or report: store %s', async (storeId) => {
    const { world } = signedIn();
    if (storeId === '1') world.server.signIn('claude', { storeId });
    world.server.faults.probe.account = account(CANARY);
    const worker = world.start();
    const reply = await send(worker, refOf('claude', { storeId }));
    expect(reply.extra).toEqual({ kind: 'account', answer: { kind: 'named', name: CANARY } });
    const later = await getOverview(worker);
    const settingsFile = await worker.app.handlers['write-settings-file']({ type: 'write-settings-file' });
    const sitesFile = await worker.app.handlers['write-sites-file']({ type: 'write-sites-file', siteId: null });
    const kept = [world.disk, world.memory, world.sync].map(({ values }) => [...values]);
    const all = JSON.stringify([kept, reply.overview, later, world.announced, world.bugs, settingsFile, sitesFile]);
    expect(all).not.toContain('canary');
    expect(later.sent.map(({ why, address }) => [why, address])).toEqual([
      ['account', 'https://claude.ai/api/account'],
    ]);
  });

  it('of a private window leaves no list of what was sent, once that is closed', async () => {
    const { world } = signedIn();
    world.server.signIn('claude', { storeId: '1' });
    const worker = world.start();
    await ask(worker, refOf('claude', { storeId: '1' }));
    world.jar.close('1');
    await worker.app.onWindowClosed();
    expect((await getOverview(worker)).sent).toEqual([]);
  });
});
