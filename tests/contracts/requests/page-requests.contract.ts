import { claude } from '../../../utils/sites/claude.ts';
import type { Contract } from '../contract.ts';
import { authCookie, claudeRef } from '../cookies/cookie-parts.ts';
import { ask, signOut, told } from './claude-requests.ts';

const HOME = 'https://claude.ai/';

export const pageRequestsContract: Contract = {
  port: 'Requests.inPage',
  cases: [
    {
      says: "ends the session, and the site's answer reaches the jar",
      expected: { answer: '200', hasAuthCookie: false, probed: '403' },
      async run(ports, given) {
        await given.putCookie(authCookie(given), given.secret);
        const tabId = await given.openTab(HOME);
        const answer = await ports.requests.inPage(tabId, claudeRef(given), claude, signOut);
        const { cookies } = await ports.cookies.list([given.store]);
        const hasAuthCookie = cookies.some(({ name }) => name === 'sessionKey');
        return { answer: told(answer), hasAuthCookie, probed: await ask(ports, given) };
      },
    },
    {
      says: "hands over nothing of the answer's text: it comes from the page's process",
      expected: { contentType: '', body: null },
      async run({ requests }, given) {
        await given.putCookie(authCookie(given), given.secret);
        const answer = await requests.inPage(await given.openTab(HOME), claudeRef(given), claude, signOut);
        return answer.kind === 'response' ? { contentType: answer.contentType, body: answer.body } : answer.kind;
      },
    },
    {
      says: 'is not sent from a page of another origin, or from a tab that is gone',
      expected: ['not sent: no-page', 'not sent: no-page'],
      async run({ requests }, given) {
        const send = async (tabId: number) => told(await requests.inPage(tabId, claudeRef(given), claude, signOut));
        const elsewhere = await send(await given.openTab('https://character.ai/'));
        const gone = await given.openTab(HOME);
        await given.closeTab(gone);
        return [elsewhere, await send(gone)];
      },
    },
    {
      says: "is refused for an address that is not the site's own",
      expected: 'not sent: url-refused',
      async run({ requests }, given) {
        const tabId = await given.openTab('https://character.ai/');
        const request = { ...signOut, url: 'https://character.ai/' };
        return told(await requests.inPage(tabId, claudeRef(given), claude, request));
      },
    },
  ],
};
