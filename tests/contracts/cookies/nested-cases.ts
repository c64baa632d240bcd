import { claude } from '../../../utils/sites/claude.ts';
import type { Contract } from '../contract.ts';
import { authCookie, claudeRef, OTHER_RANDOM, RANDOM } from './cookie-parts.ts';

export const RUN = 'run-of-a-contract';

const site = { ...claude, authCookies: claude.authCookies.map((auth) => ({ ...auth, paths: ['/chat'] })) };

/** Credentials beside those of other applications at the same host. */
export const nestedCases: Contract['cases'] = [
  {
    says: 'may be confused with one of the name above or below their own path, unless its value is held',
    expected: { none: false, same: false, above: true, below: true, beside: false, single: [true, false] },
    async run({ cookies, credentials }, given) {
      const put = (path: string, value: string) => given.putCookie(authCookie(given, { path }), value);
      const ask = () => credentials.hasNested(RUN, claudeRef(given), site);
      const single = () => credentials.isSingle(claudeRef(given), site);
      const askWith = async (path: string, value = OTHER_RANDOM) => {
        await put(path, value);
        const answer = [await ask(), await single()] as const;
        const { cookies: here } = await cookies.list([given.store]);
        await cookies.remove(here.filter((cookie) => cookie.path === path));
        return answer;
      };
      await put('/chat', RANDOM);
      await credentials.hold(RUN, claudeRef(given), site);
      const none = await ask();
      const [same, isSameSingle] = await askWith('/', RANDOM);
      const [above, isAboveSingle] = await askWith('/');
      const [below] = await askWith('/chat/more');
      const [beside] = await askWith('/chatter');
      credentials.release(RUN);
      return { none, same, above, below, beside, single: [isSameSingle, isAboveSingle] };
    },
  },
  {
    says: 'are not confused with one below that was out of the way before, as long as it stays as it was',
    expected: { unnoted: true, noted: false, other: true, back: false, elsewhere: true, again: true },
    async run({ cookies, credentials }, given) {
      const put = (path: string, value: string) => given.putCookie(authCookie(given, { path }), value);
      const ask = () => credentials.hasNested(RUN, claudeRef(given), site);
      await put('/chat', RANDOM);
      await put('/chat/more', OTHER_RANDOM);
      await credentials.hold(RUN, claudeRef(given), site);
      const unnoted = await ask();
      await credentials.noteOutOfTheWay(RUN, claudeRef(given), site);
      const noted = await ask();
      await put('/chat/more', `${OTHER_RANDOM}x`);
      const other = await ask();
      await put('/chat/more', OTHER_RANDOM);
      const back = await ask();
      const { cookies: here } = await cookies.list([given.store]);
      await cookies.remove(here.filter((cookie) => cookie.path === '/chat/more'));
      await put('/chat/much', OTHER_RANDOM);
      const elsewhere = await ask();
      await credentials.hold(RUN, claudeRef(given), site);
      const again = await ask();
      credentials.release(RUN);
      return { unnoted, noted, other, back, elsewhere, again };
    },
  },
  {
    says: 'may be taken by a sign-out for one that is sent beside them, unless its value is held',
    expected: { none: false, unsent: false, same: false, above: true },
    async run({ credentials }, given) {
      const put = (path: string, value: string) => given.putCookie(authCookie(given, { path }), value);
      const ask = () => credentials.hasInTheWay(RUN, claudeRef(given), { ...site, probe: null });
      await put('/chat', RANDOM);
      await credentials.hold(RUN, claudeRef(given), site);
      const none = await ask();
      await put('/chat/more', OTHER_RANDOM);
      const unsent = await ask();
      await put('/', RANDOM);
      const same = await ask();
      await put('/', OTHER_RANDOM);
      const above = await ask();
      credentials.release(RUN);
      return { none, unsent, same, above };
    },
  },
];
