import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import type { Contract } from '../contract.ts';
import { claudeRef, plainCookie, RANDOM } from '../cookies/cookie-parts.ts';
import { ask, probe, told } from './claude-requests.ts';

const stranger: SiteDefinition = { ...claude, origins: ['https://www.stranger.example'] };

export const refusedRequestsContract: Contract = {
  port: 'Requests.fromBackground, refused',
  cases: [
    {
      says: "is refused for an address that is not the site's own, not encrypted, or names a user",
      expected: ['not sent: url-refused', 'not sent: url-refused', 'not sent: url-refused'],
      run: (ports, given) =>
        Promise.all(
          ['https://character.ai/', 'http://claude.ai/api/account', 'https://ada@claude.ai/api/account'].map((url) =>
            ask(ports, given, { url }),
          ),
        ),
    },
    {
      says: 'is refused where a token would come from another host',
      expected: ['not sent: url-refused', 'not sent: url-refused'],
      run: (ports, given) =>
        Promise.all([
          ask(ports, given, {
            csrf: { from: 'endpoint', url: 'https://character.ai/t', path: 't', send: { as: 'header', name: 'x-t' } },
          }),
          ask(ports, given, { bearer: { url: 'https://character.ai/t', path: 't' } }),
        ]),
    },
    {
      says: 'is refused where we may not look at the host',
      expected: 'not sent: access-missing',
      run: async ({ requests }, given) => {
        const request = { ...probe, url: 'https://www.stranger.example/' };
        return told(await requests.fromBackground(claudeRef(given), stranger, request, { from: 'jar' }));
      },
    },
    {
      says: 'is not sent without the cookie that its header is made from',
      expected: ['not sent: no-credential', '403'],
      async run(ports, given) {
        const headerFromCookie = { header: 'authorization', cookie: 'practice' } as const;
        const without = await ask(ports, given, { headerFromCookie });
        await given.putCookie(plainCookie(given), RANDOM);
        return [without, await ask(ports, given, { headerFromCookie })];
      },
    },
  ],
};
