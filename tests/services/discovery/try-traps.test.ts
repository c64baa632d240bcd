import { describe, expect, it } from 'vitest';
import type { SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { html, json } from '../../fakes/site-server/answers.ts';
import { page } from '../../sites/learned-probes.ts';
import { inShort } from '../run-to-end.ts';
import { atWiki, ownPage, signInPage } from './try-wiki.ts';
import { WIKI } from './wiki-server.ts';

const shell = page('<div id=root></div>');
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

describe('"Signed out." is never said of a session that lives on', () => {
  it("where each request needs a header of the page's own, and loses the cookie without", async () => {
    const refusal = json(401, { error: 'unauthorized' });
    const answers = { '/': () => shell, '/api/me': () => refusal };
    const { token, tryIt, world } = atWiki({ answers, onSignOut: 'keeps-session' }, ['/api/me']);
    const { reply, tried } = await tryIt();
    expect([world.server.isAlive(token), tried?.toldBy, tried?.replaySafe]).toEqual([true, null, false]);
    expect(inShort(reply.outcome)).not.toMatch(/^(?:signed-out|already)/);
  });

  it('where a page is pressed that only clears its cookie', async () => {
    const { token, tabId, tryIt, world } = atWiki({ answers: { '/': () => shell } });
    world.tabs.onPress = (pressed) => {
      expect(pressed).toBe(tabId);
      world.jar.drop(() => true);
      return 'pressed';
    };
    const { reply } = await tryIt({ way: press });
    expect([world.server.isAlive(token), inShort(reply.outcome)]).not.toContain('signed-out refused');
    expect(inShort(reply.outcome)).not.toMatch(/^(?:signed-out|already)/);
  });

  it('where the site asks us to slow down, and then is asked no more', async () => {
    const limit = json(429, { error: 'slow_down' });
    const answers = { '/api/me': () => limit, '/': () => limit };
    const { token, tryIt, whys, world } = atWiki({ answers, onSignOut: 'keeps-session' }, ['/api/me']);
    const { reply } = await tryIt();
    expect(whys().filter((why) => why.startsWith('learn'))).toEqual(['learn /api/me']);
    expect([world.server.isAlive(token), inShort(reply.outcome)]).not.toContain('signed-out refused');
    expect(inShort(reply.outcome)).not.toMatch(/^(?:signed-out|already)/);
  });

  it('where the site was learned and then answers with a test for humans', async () => {
    const { token, tryIt, world } = atWiki({
      answers: {
        '/': ({ request, works }) => (request.why === 'deciding-probe' ? html(403) : works ? ownPage : signInPage),
      },
      onSignOut: 'keeps-session',
    });
    const { reply } = await tryIt();
    expect([world.server.isAlive(token), inShort(reply.outcome)]).toEqual([true, 'could-not-tell site-silent']);
  });
});
