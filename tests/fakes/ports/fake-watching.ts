import type { WatchedRequest } from '../../../utils/core/watching/sign-out-watch.ts';
import type { PressWatch, RequestWatch } from '../../../utils/ports/watching.ts';

/** Watched tabs: tests send requests from them, and see which watch they listen for. */
export function createFakeWatching() {
  let note: ((request: WatchedRequest) => void) | null = null;
  const listenedFor: string[] = [];
  const requestWatch: RequestWatch = {
    start(_site, _storeId, then) {
      note ??= then;
    },
    stop() {
      note = null;
    },
  };
  const pressWatch: PressWatch = {
    async listen(watchId, { id }, storeId) {
      listenedFor.push(`${watchId} ${id} ${storeId}`);
    },
  };
  return {
    listenedFor,
    pressWatch,
    requestWatch,
    /** Whether anything listens to requests. */
    isListening: () => note !== null,
    /** A request leaves one of the watched tabs. */
    send: (request: WatchedRequest) => note?.(request),
    /** The worker is stopped, and with it what listened to requests. */
    forget() {
      note = null;
    },
  };
}
