import { claude } from '../../../utils/sites/claude.ts';
import type { Contract, Given, Ports } from '../contract.ts';
import { authCookie, claudeRef, insideAnother, OTHER_RANDOM, plainCookie, RANDOM } from './cookie-parts.ts';
import { nestedCases, RUN } from './nested-cases.ts';

export const credentialsContract: Contract = {
  port: 'Credentials',
  cases: [
    {
      says: 'hold one for a run until it is released',
      expected: [false, true, false],
      async run({ credentials }, given) {
        const before = credentials.isHeld(RUN);
        await given.putCookie(authCookie(given), RANDOM);
        await credentials.hold(RUN, claudeRef(given), claude);
        const held = credentials.isHeld(RUN);
        credentials.release(RUN);
        return [before, held, credentials.isHeld(RUN)];
      },
    },
    {
      says: 'hold nothing where no auth cookie is here any more',
      expected: false,
      async run({ credentials }, given) {
        await credentials.hold(RUN, claudeRef(given), claude);
        return credentials.isHeld(RUN);
      },
    },
    {
      says: 'stay unchanged while other cookies come',
      expected: true,
      run: (ports, given) => isUnchangedAfter(ports, given, () => given.putCookie(plainCookie(given), RANDOM)),
    },
    {
      says: 'stay unchanged where the same value is written again',
      expected: true,
      run: (ports, given) => isUnchangedAfter(ports, given, () => given.putCookie(authCookie(given), RANDOM)),
    },
    {
      says: 'change with the value',
      expected: false,
      run: (ports, given) => isUnchangedAfter(ports, given, () => given.putCookie(authCookie(given), OTHER_RANDOM)),
    },
    {
      says: 'change where a twin comes',
      expected: false,
      run: (ports, given) =>
        isUnchangedAfter(ports, given, () => given.putCookie(authCookie(given, { hostOnly: true }), RANDOM)),
    },
    {
      says: 'change with the removal',
      expected: false,
      run: (ports, given) =>
        isUnchangedAfter(ports, given, async () => {
          await ports.cookies.remove((await ports.cookies.list([given.store])).cookies);
        }),
    },
    {
      says: 'do not change with those of another partition',
      expected: true,
      run: (ports, given) =>
        isUnchangedAfter(ports, given, () =>
          given.putCookie(authCookie(given, { partition: insideAnother }), OTHER_RANDOM),
        ),
    },
    {
      says: 'are told from what would be sent now by every cookie that the probe would carry',
      expected: { same: true, less: true, more: false, other: false, none: false },
      async run({ cookies, credentials }, given) {
        const ask = () => credentials.sendsNothingNew(RUN, claudeRef(given), claude);
        await given.putCookie(authCookie(given), RANDOM);
        await given.putCookie(plainCookie(given), RANDOM);
        await credentials.hold(RUN, claudeRef(given), claude);
        const same = await ask();
        await given.putCookie(plainCookie(given), OTHER_RANDOM);
        const other = await ask();
        await given.putCookie(plainCookie(given), RANDOM);
        await given.putCookie(plainCookie(given, { name: 'another' }), RANDOM);
        const more = await ask();
        const { cookies: here } = await cookies.list([given.store]);
        await cookies.remove(here.filter(({ name }) => name !== plainCookie(given).name));
        const less = await ask();
        credentials.release(RUN);
        return { same, less, more, other, none: await ask() };
      },
    },
    {
      says: 'are told from a part of them that is left, and from others beside it',
      expected: { same: true, part: true, other: false, gone: false, none: false },
      async run({ cookies, credentials }, given) {
        const ask = () => credentials.isPart(RUN, claudeRef(given), claude);
        const onPath = () => given.putCookie(authCookie(given, { path: '/chat' }), OTHER_RANDOM);
        await given.putCookie(authCookie(given), RANDOM);
        await onPath();
        await credentials.hold(RUN, claudeRef(given), claude);
        const same = await ask();
        const { cookies: here } = await cookies.list([given.store]);
        await cookies.remove(here.filter(({ path }) => path !== '/chat'));
        const part = await ask();
        await given.putCookie(authCookie(given), OTHER_RANDOM);
        const other = await ask();
        await cookies.remove((await cookies.list([given.store])).cookies);
        const gone = await ask();
        credentials.release(RUN);
        await onPath();
        return { same, part, other, gone, none: await ask() };
      },
    },
    {
      says: 'are told from others that came, and from none at all',
      expected: { same: false, other: true, gone: false, unheld: true },
      async run({ cookies, credentials }, given) {
        const ask = () => credentials.hasOthers(RUN, claudeRef(given), claude);
        await given.putCookie(authCookie(given), RANDOM);
        await credentials.hold(RUN, claudeRef(given), claude);
        const same = await ask();
        await given.putCookie(authCookie(given), OTHER_RANDOM);
        const other = await ask();
        await cookies.remove((await cookies.list([given.store])).cookies);
        const gone = await ask();
        credentials.release(RUN);
        await given.putCookie(authCookie(given), RANDOM);
        return { same, other, gone, unheld: await ask() };
      },
    },
    {
      says: 'of a run that never held one are not called unchanged',
      expected: false,
      async run({ credentials }, given) {
        await given.putCookie(authCookie(given), RANDOM);
        return credentials.isUnchanged(RUN, claudeRef(given), claude);
      },
    },
    {
      says: 'are single with one value, also of two twins, but not with two',
      expected: [true, true, false],
      async run({ credentials }, given) {
        const ask = () => credentials.isSingle(claudeRef(given), claude);
        await given.putCookie(authCookie(given), RANDOM);
        const alone = await ask();
        await given.putCookie(authCookie(given, { hostOnly: true }), RANDOM);
        const twins = await ask();
        await given.putCookie(authCookie(given, { hostOnly: true }), OTHER_RANDOM);
        return [alone, twins, await ask()];
      },
    },
    ...nestedCases,
    {
      says: 'have no digest where there is no cookie, and none of a value that could be guessed',
      expected: [null, null],
      async run({ credentials }, given) {
        const none = await credentials.digest(claudeRef(given), claude);
        await given.putCookie(authCookie(given), 'true');
        return [none, await credentials.digest(claudeRef(given), claude)];
      },
    },
    {
      says: 'have the same digest for the same value, and another for another',
      expected: { again: true, other: false, back: true },
      async run({ credentials }, given) {
        const write = async (value: string) => {
          await given.putCookie(authCookie(given), value);
          return credentials.digest(claudeRef(given), claude);
        };
        const first = await write(RANDOM);
        const again = await write(RANDOM);
        const other = await write(OTHER_RANDOM);
        return { again: again === first, other: other === first, back: (await write(RANDOM)) === first };
      },
    },
    {
      says: 'have a digest of 32 bits, and the same of the cookies that a probe judges',
      expected: { is32Bits: true, judged: true },
      async run({ credentials }, given) {
        await given.putCookie(authCookie(given), RANDOM);
        const digest = await credentials.digest(claudeRef(given), claude);
        const judged = await credentials.digestJudged(claudeRef(given), claude);
        return { is32Bits: /^[0-9a-f]{8}$/.test(digest ?? ''), judged: judged === digest };
      },
    },
  ],
};

async function isUnchangedAfter({ credentials }: Ports, given: Given, act: () => Promise<void>): Promise<boolean> {
  await given.putCookie(authCookie(given), RANDOM);
  await credentials.hold(RUN, claudeRef(given), claude);
  await act();
  const unchanged = await credentials.isUnchanged(RUN, claudeRef(given), claude);
  credentials.release(RUN);
  return unchanged;
}
