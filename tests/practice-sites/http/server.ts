import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createEitherServer } from './either-protocol.ts';
import { type Answer, jsonReply, sendReply } from './reply.ts';
import { type PracticeRequest, type RequestHead, readBody, readHead } from './request.ts';
import { type LoggedRequest, toLoggedRequest } from './request-log.ts';
import type { Traffic } from './traffic.ts';

/** Hosts that one practice site answers for. */
export type HostedSite = {
  readonly hosts: readonly string[];
  /** The public id of the session whose credential this request carries; null if none. */
  identify(request: RequestHead): string | null;
  handle(request: PracticeRequest): Promise<Answer>;
};

/** A request as Node gives it to us. */
export type Exchange = {
  readonly head: RequestHead;
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  /** Writes the status of the answer into the request log when it is sent. */
  note(status: number): void;
};

/** Hosts whose requests go, with unread body, to real server software. */
export type HostedSoftware = {
  readonly hosts: readonly string[];
  identify(request: RequestHead): string | null;
  /**
   * Answers the request itself, reports the status with `note` and returns null; or returns an answer to send instead.
   */
  serve(exchange: Exchange): Promise<Answer | null>;
};

/** Serves all sites on one loopback port, over https and http. The Host header says which site is meant. */
export async function startServer(options: {
  port: number;
  certificate: { key: string; cert: string };
  sites: ReadonlyArray<HostedSite | HostedSoftware>;
  requests: LoggedRequest[];
  traffic: Traffic;
  now: () => number;
}): Promise<{ port: number; stop(): Promise<void> }> {
  const { sites, requests, traffic, now } = options;
  const sockets = new Set<Socket>();
  let isStopping = false;

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const head = readHead(incoming);
    const site = sites.find((candidate) => candidate.hosts.includes(head.host));
    const logged = toLoggedRequest(head, { at: now(), sessionId: site?.identify(head) ?? null });
    requests.push(logged);
    traffic.note(head.host, [head.target, ...incoming.rawHeaders].join('\n'));
    const given = await findAnswer(site, traffic, {
      head,
      incoming,
      response,
      note: (status) => (logged.status = status),
    });
    if (given === null || given === 'hang' || isStopping) return;
    if (given === 'cut') {
      incoming.socket.destroy();
      return;
    }
    logged.status = given.status;
    sendReply(response, given);
  }

  const server = createEitherServer(options.certificate, (incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      response.destroy();
      // Not an error of the sites: the browser closed the connection during the body, or we are stopping.
      if (!isStopping && incoming.complete) console.error('Practice site failed:', error);
    });
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(tellPortTaken(error, options.port)));
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The practice server has no port');

  return {
    port: address.port,
    stop: async () => {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The same error; its message says what to do if another program listens on the port. */
function tellPortTaken(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  const text = `Port ${port} is taken by another program. Name another port, or none: then a free one is taken.`;
  return Object.assign(new Error(text), { code: error.code });
}

async function findAnswer(
  site: HostedSite | HostedSoftware | undefined,
  traffic: Traffic,
  exchange: Exchange,
): Promise<Answer | null> {
  const { head, incoming, response } = exchange;
  if (site !== undefined && 'serve' in site) {
    // As in `sendReply`: a connection is never reused.
    response.setHeader('Connection', 'close');
    return site.serve(exchange);
  }
  const body = await readBody(incoming);
  traffic.note(head.host, body);
  return site === undefined ? unknownHost(head.host) : site.handle({ ...head, body, form: new URLSearchParams(body) });
}

/** The answer for other hosts: browsers map every host to this server. */
function unknownHost(host: string): Answer {
  return jsonReply(421, { error: `No practice site is called ${host}.` });
}
