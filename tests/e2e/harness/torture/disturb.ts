import type { LoggedRequest } from '../../../practice-sites/http/request-log.ts';
import { waitFor } from '../wait.ts';
import type { Disturbance } from './draw-case.ts';
import { corruptOne, fillStorage, putOlder } from './stored-documents.ts';
import type { Standing } from './torture-case.ts';

/** What goes on beside the sign-out. `after` is awaited once it was pressed, `end` takes the disturbance away. */
export type Disturbed = {
  after(): Promise<void>;
  end(): Promise<void>;
  /** The session of somebody who signed in meanwhile; it is not to be touched. */
  readonly guest: () => string | null;
};

const nothing = async () => {};
const nobody = () => null;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Begins the disturbance, just before the press. */
export async function disturb(standing: Standing, disturbance: Disturbance): Promise<Disturbed> {
  const { world, sites, sessionId } = standing;
  const { claude } = sites;
  switch (disturbance.kind) {
    case 'fault': {
      const { mode, from } = disturbance;
      if (from === 'the beginning') claude.faults.mode = mode;
      else void claude.whenSignOutArrives().then(() => (claude.faults.mode = mode));
      return { after: nothing, end: nothing, guest: nobody };
    }
    case 'ended, then a fault':
      claude.faults.mode = disturbance.mode;
      void claude.whenSignOutArrives().then(() => {
        if (claude.sessions().some(({ id }) => id === sessionId)) claude.endSession(sessionId);
      });
      return { after: nothing, end: nothing, guest: nobody };
    case 'worker stopped': {
      const stop = async () => {
        for (let time = 0; time < disturbance.times; time += 1) {
          await sleep(disturbance.afterMs);
          await world.stopBackground();
          await world.wakeBackground();
        }
      };
      return { after: stop, end: nothing, guest: nobody };
    }
    case 'cookies change':
      return disturbance.how === 'another one'
        ? changeAnother(standing, disturbance.everyMs)
        : signInMeanwhile(standing);
    case 'two windows':
      return {
        after: async () => {
          await sleep(disturbance.afterMs);
          await standing.send(disturbance.other);
        },
        end: nothing,
        guest: nobody,
      };
    case 'storage corrupted':
      await world.stopBackground();
      await corruptOne(world, disturbance);
      return { after: nothing, end: nothing, guest: nobody };
    case 'storage full':
      await fillStorage(world);
      return { after: nothing, end: nothing, guest: nobody };
    case 'older documents': {
      const after = async () => {
        await sleep(disturbance.stopAfterMs);
        await world.stopBackground();
        await putOlder(world, disturbance.which);
        await world.wakeBackground();
      };
      return { after, end: nothing, guest: nobody };
    }
  }
}

/** Writes another cookie of the site anew all the time, so that it is another jar at every reading. */
async function changeAnother({ world }: Standing, everyMs: number): Promise<Disturbed> {
  const name = 'practice-changing';
  await world.inExtension(
    (browser, cookie, ms) => {
      const write = () =>
        browser.cookies.set({
          url: 'https://claude.ai/',
          name: cookie,
          value: String(performance.now()),
          secure: true,
        });
      Object.assign(globalThis, { changing: setInterval(() => void write(), ms) });
    },
    name,
    everyMs,
  );
  const end = () =>
    world.inExtension(async (browser, cookie) => {
      clearInterval((globalThis as unknown as { changing: number }).changing);
      await browser.cookies.remove({ url: 'https://claude.ai/', name: cookie });
    }, name);
  return { after: nothing, end, guest: nobody };
}

/** Once the site was asked about the sign-in that is to end, somebody else's comes into its place. */
async function signInMeanwhile({ world, sites, sessionId }: Standing): Promise<Disturbed> {
  const isAsked = ({ path, sessionId: id }: LoggedRequest) => path === '/api/account' && id === sessionId;
  let guest: string | null = null;
  const after = async () => {
    await waitFor('the first question to the site', () => sites.requests.some(isAsked));
    const { session } = sites.claude.createSession('grace@example.test', 'Desk');
    guest = session.id;
    await world.inExtension(
      (browser, value) =>
        browser.cookies.set({
          url: 'https://claude.ai/',
          domain: 'claude.ai',
          name: 'sessionKey',
          value,
          secure: true,
          httpOnly: true,
          sameSite: 'lax',
          expirationDate: Date.now() / 1_000 + 86_400,
        }),
      sites.claude.secretOf(session.id),
    );
  };
  return { after, end: nothing, guest: () => guest };
}
