import { control, pressed, requested } from '../../core/watching/watched.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';

export const CONSOLE = 'https://platform.claude.com';
export const session = refOf('claude-console');
export const logOut = pressed({ origin: CONSOLE, path: '/settings', control: control() });

/** Somebody is signed in to a site that is only known by a guide, and follows the guide. */
export async function guided() {
  const world = createWorld();
  const token = world.server.signIn('claude-console');
  const worker = world.start();
  await worker.app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  return { world, token, worker, ...showing(worker) };
}

export function showing({ app }: ReturnType<ReturnType<typeof createWorld>['start']>) {
  const look = async () => (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
  const press = async (press = logOut, storeId = '0') => {
    const { watch } = await look();
    return app.onPressed(watch?.id ?? 'none', storeId, { ...press });
  };
  return { look, press };
}

/** The site's own page ends the session, and takes its cookie back. */
export async function endInPage({ world, worker }: Pick<Awaited<ReturnType<typeof guided>>, 'world' | 'worker'>) {
  world.watching.send(requested({ origin: CONSOLE, path: '/logout', at: world.clock.now() }));
  world.jar.drop(({ cookie }) => cookie.name === 'sessionKey');
  await worker.app.onChange();
}
