import { describe, expect, it } from 'vitest';
import { type SiteDraft, toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { encodeSitesFile } from '../../../utils/storage/sites/sites-file.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { inShort, lastRun } from '../run-to-end.ts';
import { atWiki, draft, ownPage, signInPage, tellingPage, wiki } from './try-wiki.ts';
import { COOKIE, WIKI } from './wiki-server.ts';

const mark = {
  role: 'button',
  name: 'Log out',
  testId: null,
  id: 'out',
  classes: [],
  path: null,
  place: 'button:1',
} as const;
const press: SiteDraft['way'] = { kind: 'press', scope: 'this-browser', url: `${WIKI}/`, steps: [mark], grade: 'B' };
const OTHER = { ...COOKIE, name: 'page_nonce' } as const;

/**
 * A wiki that takes the newest value of a cookie which nobody has listed, beside the listed one if `needs` says so. A
 * press on "Log out" does what is given, and never ends the session.
 */
function withUnlisted(needs: 'both' | 'unlisted alone', onPress: (rotate: () => void, clear: () => void) => void) {
  let value = 'nonce-0';
  const site = atWiki({
    answers: {
      '/': ({ works, cookieOf }) =>
        cookieOf(OTHER.name) === value && (works || needs === 'unlisted alone') ? ownPage : signInPage,
    },
  });
  const { jar, tabs } = site.world;
  jar.put(cookie(OTHER), value);
  const rotate = () => {
    value = 'nonce-1';
    jar.put(cookie(OTHER), value);
  };
  const clear = () => jar.drop(({ cookie: { name } }) => name === COOKIE.name);
  tabs.onPress = () => {
    onPress(rotate, clear);
    return 'pressed';
  };
  return { ...site, isLive: () => jar.names('0').includes(OTHER.name) };
}

describe('a sign-in that is more than what was listed', () => {
  it('is not called ended where the site has only replaced the part that nobody listed', async () => {
    const { isLive, tryIt, world } = withUnlisted('both', (rotate) => rotate());
    const { reply } = await tryIt({ way: press });
    expect([inShort(reply.outcome), isLive()]).toEqual(['could-not-tell replaced', true]);
    expect(world.jar.names('0')).toContain(COOKIE.name);
  });

  it('is not called ended where the listed part was cleared as well', async () => {
    const { isLive, tryIt } = withUnlisted('unlisted alone', (rotate, clear) => {
      rotate();
      clear();
    });
    expect([inShort((await tryIt({ way: press })).reply.outcome), isLive()]).toEqual(['could-not-tell replaced', true]);
  });

  it('is not called removed here where this browser is signed in by the rest', async () => {
    const { isLive, tryIt } = withUnlisted('unlisted alone', (_rotate, clear) => clear());
    expect([inShort((await tryIt({ way: press })).reply.outcome), isLive()]).toEqual(['refused', true]);
  });

  it('is not called removed here of a site from a file either', async () => {
    const { isLive, world } = withUnlisted('unlisted alone', () => {});
    const { app, records } = world.start();
    const page = { has: ['link /session/end'], lacks: ['password-field'] } as const;
    const out = { has: ['form POST /login email,pass:password'], lacks: ['link /session/end'] } as const;
    const probe = {
      url: `${WIKI}/`,
      headerFromCookie: null,
      judges: [COOKIE.name],
      signedIn: [{ status: [200], page }],
      signedOut: [{ status: [200], page: out }],
      grade: 'B',
    } as const;
    const text = encodeSitesFile([{ ...toOwnDefinition(draft), probe }]);
    await app.handlers['import-sites']({ type: 'import-sites', text, siteIds: [wiki.siteId] });
    await app.handlers['sign-out']({ type: 'sign-out', session: wiki, scope: 'this-browser' });
    const run = await lastRun(records);
    expect([run.control, inShort(run.outcome), isLive()]).toEqual(['yes', 'could-not-tell changed-since', true]);
  });

  it('costs no request more where nothing else came into the jar', async () => {
    const { tryIt, whys } = atWiki({ answers: tellingPage });
    await tryIt();
    expect(whys()).not.toContain('browser-probe /');
  });

  it('tells which part could not be tried: a token in web storage is sent by no request of ours', async () => {
    const { tryIt } = atWiki({ answers: tellingPage });
    const { reply } = await tryIt({ storage: [{ area: 'local', key: 'access_token', origin: WIKI }] });
    expect(reply.outcome).toEqual({ kind: 'signed-out', oldSignIn: 'refused', untried: ['access_token'] });
  });
});
