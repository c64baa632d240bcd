import type { ServerResponse } from 'node:http';

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  readonly body: string;
};

/** What a server can do with a request: reply, never answer, or cut the line. */
export type Answer = Reply | 'hang' | 'cut';

/** A JSON answer. */
export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    setCookies: [],
    body: JSON.stringify(value),
  };
}

/** Sends a browser on to another page with GET. */
export function redirectReply(location: string, setCookies: readonly string[] = []): Reply {
  return { status: 303, headers: { Location: location }, setCookies, body: '' };
}

/** Writes a reply. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  if (reply.setCookies.length > 0) response.setHeader('Set-Cookie', [...reply.setCookies]);
  response.setHeader('Cache-Control', 'no-store');
  // Browsers silently repeat a request, POST too, when a reused connection is cut. A connection
  // that is never reused keeps "asked once" countable in the request log.
  response.setHeader('Connection', 'close');
  response.end(reply.body);
}
