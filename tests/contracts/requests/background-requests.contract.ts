import { claude } from '../../../utils/sites/claude.ts';
import type { Contract } from '../contract.ts';
import { authCookie, claudeRef, insideAnother, RANDOM } from '../cookies/cookie-parts.ts';
import { ask, probe, signOut, told } from './claude-requests.ts';

const RUN = 'run-of-a-contract';

export const backgroundRequestsContract: Contract = {
  port: 'Requests.fromBackground',
  cases: [
    {
      says: "carries the jar's cookie as it is now",
      expected: ['403', '200', '403'],
      async run(ports, given) {
        const without = await ask(ports, given);
        await given.putCookie(authCookie(given), given.secret);
        const living = await ask(ports, given);
        await given.putCookie(authCookie(given), RANDOM);
        return [without, living, await ask(ports, given)];
      },
    },
    {
      says: 'carries no cookie of another path, partition or store',
      expected: '403',
      async run(ports, given) {
        const store = await given.openPrivateWindow('https://claude.ai/');
        await given.putCookie(authCookie(given, { path: '/deep' }), given.secret);
        await given.putCookie(authCookie(given, { partition: insideAnother }), given.secret);
        await given.putCookie(authCookie({ store }), given.secret);
        return ask(ports, given);
      },
    },
    {
      says: 'carries what is held for the run, also after the jar has changed',
      expected: ['200', 'not sent: no-credential'],
      async run({ credentials, requests }, given) {
        const ref = claudeRef(given);
        await given.putCookie(authCookie(given), given.secret);
        await credentials.hold(RUN, ref, claude);
        await given.putCookie(authCookie(given), RANDOM);
        const send = async () => told(await requests.fromBackground(ref, claude, probe, { from: 'held', runId: RUN }));
        const held = await send();
        credentials.release(RUN);
        return [held, await send()];
      },
    },
    {
      says: 'leaves no header rule behind',
      expected: 0,
      async run(ports, given) {
        await given.putCookie(authCookie(given), given.secret);
        await ask(ports, given);
        return given.headerRules();
      },
    },
    {
      says: "ends the session at the site, and leaves the jar's cookies alone",
      expected: { answer: '200', cookies: ['sessionKey'], probed: '403' },
      async run(ports, given) {
        await given.putCookie(authCookie(given), given.secret);
        const answer = await ask(ports, given, signOut);
        const { cookies } = await ports.cookies.list([given.store]);
        return { answer, cookies: cookies.map(({ name }) => name), probed: await ask(ports, given) };
      },
    },
    {
      says: 'is in the log with its answer',
      expected: [{ method: 'GET', address: probe.url, way: 'background', answer: { kind: 'status', status: 403 } }],
      async run(ports, given) {
        await ask(ports, given);
        return (await ports.sent.list()).map(({ method, address, way, answer }) => ({ method, address, way, answer }));
      },
    },
    {
      says: 'follows no redirect',
      expected: 'redirect',
      siteFault: 'redirect',
      run: (ports, given) => ask(ports, given),
    },
    {
      says: 'tells a challenge from a refusal',
      expected: '403 challenged',
      siteFault: 'challenge',
      run: (ports, given) => ask(ports, given),
    },
    {
      says: 'tells a broken server',
      expected: '500',
      siteFault: 'server-error',
      run: (ports, given) => ask(ports, given),
    },
    {
      says: 'tells that the connection was cut',
      expected: 'network-error',
      siteFault: 'cut',
      run: (ports, given) => ask(ports, given),
    },
  ],
};
