import type { ServerResponse } from 'node:http';

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  readonly body: string;
  /**
   * Absent: the body is whole. `never`: it is the beginning of one that does not end, as of a large file. `cut`: the
   * connection breaks after it.
   */
  readonly ends?: 'never' | 'cut';
};

/** What a server does with a request: reply, never answer (`hang`), or close the connection (`cut`). */
export type Answer = Reply | 'hang' | 'cut';

/** Makes a JSON reply. */
export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    setCookies: [],
    body: JSON.stringify(value),
  };
}

/** Makes a redirect to another page, which the browser loads with GET. */
export function redirectReply(location: string, setCookies: readonly string[] = []): Reply {
  return { status: 303, headers: { Location: location }, setCookies, body: '' };
}

/** Writes a reply. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  if (reply.setCookies.length > 0) response.setHeader('Set-Cookie', [...reply.setCookies]);
  response.setHeader('Cache-Control', 'no-store');
  // Browsers silently repeat a request, even a POST, if a reused connection is cut. Connections are not reused here, so
  // each entry of the request log is a request that was really made.
  response.setHeader('Connection', 'close');
  if (reply.ends === 'never') response.write(reply.body);
  else if (reply.ends === 'cut') response.write(reply.body, () => response.destroy());
  else response.end(reply.body);
}
