import { request } from 'node:http';
import type { HostedSoftware } from '../practice-sites/http/server.ts';

/** Stands in front of software that answers http on a port of this machine, as a web server with https does. */
export function forwardTo(host: string, port: number): HostedSoftware {
  return {
    hosts: [host],
    identify: () => null,
    serve: ({ incoming, response, note }) =>
      new Promise((resolve) => {
        const headers = {
          ...incoming.headers,
          host,
          connection: 'close',
          'x-forwarded-proto': 'https',
          'x-forwarded-host': host,
          'x-forwarded-for': '127.0.0.1',
        };
        const asked = request(
          { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers, agent: false },
          (answer) => {
            note(answer.statusCode ?? 0);
            response.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
            answer.pipe(response);
            answer.once('close', () => resolve(null));
          },
        );
        // The browser left, or the software ended: there is nobody to answer, or nothing to say.
        asked.once('error', () => {
          response.destroy();
          resolve(null);
        });
        response.once('close', () => asked.destroy());
        incoming.pipe(asked);
      }),
  };
}
