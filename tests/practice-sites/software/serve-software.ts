import { type IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHead } from '../http/request.ts';
import type { RouteRole } from '../http/route.ts';
import type { Exchange, HostedSoftware } from '../http/server.ts';
import { buildSetCookie } from '../http/set-cookie.ts';
import { findFaultAnswer } from '../site/fault-answer.ts';
import type { Hold } from '../site/faults.ts';
import { hold } from '../site/hold.ts';
import type { SoftwareFaults } from './software-site.ts';

/** Puts a site's switches in front of its software. The software's own answers are not changed. */
export function serveSoftware(parts: {
  hosts: readonly string[];
  /** The software: an express app, or any other handler for Node. */
  app: (incoming: IncomingMessage, response: ServerResponse) => void;
  identify: (request: RequestHead) => string | null;
  roleOf: (request: RequestHead) => RouteRole;
  /** The name of the session cookie. The names of its chunks begin with it. */
  sessionCookie: string;
  faults: SoftwareFaults;
  onSignOut: () => void;
  stopped: AbortSignal;
}): HostedSoftware {
  const { hosts, app, identify, roleOf, sessionCookie, faults, onSignOut, stopped } = parts;
  return {
    hosts,
    identify,
    async serve(exchange) {
      const { head, incoming } = exchange;
      const role = roleOf(head);
      if (role === 'sign-out' || role === 'page-sign-out') onSignOut();
      const slow = role === 'sign-out' ? faults.slowSignOut : null;
      if (slow?.when === 'before') await hold(slow, stopped);
      const clearingCookies = () => clear(head.cookieNames.filter((name) => name.startsWith(sessionCookie)));
      const wrong = findFaultAnswer(faults, { role, path: head.path }, head, { hosts, clearingCookies });
      if (wrong !== null) {
        // Nothing else reads the body, and an unread one would reset the connection.
        incoming.resume();
        return wrong;
      }
      app(incoming, slow?.when === 'after' ? heldResponse(exchange, slow, stopped) : notedResponse(exchange));
      return null;
    },
  };
}

/** The response itself. Its status is noted when its head is written. */
function notedResponse({ response, note }: Exchange): ServerResponse {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, given) {
      const written: unknown = Reflect.apply(writeHead, self, given);
      note(response.statusCode);
      return written;
    },
  });
  return response;
}

/**
 * A response that is sent only when the hold is over, although the software has finished it long before. It is attached
 * to the socket late, as Node does with pipelined requests.
 */
function heldResponse({ incoming, response, note }: Exchange, slow: Hold, stopped: AbortSignal): ServerResponse {
  const { socket } = incoming;
  const held = new ServerResponse(incoming);
  held.setHeader('Connection', 'close');
  held.once('finish', () => socket.end());
  const send = () => {
    if (socket.destroyed) return;
    note(held.statusCode);
    response.detachSocket(socket);
    held.assignSocket(socket);
  };
  // Sites that stop close their sockets themselves: nothing is sent then.
  void hold(slow, stopped).then(send, () => undefined);
  return held;
}

function clear(names: readonly string[]): string[] {
  return names.map((name) => buildSetCookie(name, '', { domain: null, maxAgeMs: 0, httpOnly: true, sameSite: 'Lax' }));
}
