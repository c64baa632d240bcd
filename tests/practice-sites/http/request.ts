import type { IncomingMessage } from 'node:http';

/** A request as the sites see it, parsed once when it arrives. */
export type PracticeRequest = {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path with query, as sent. */
  readonly target: string;
  readonly body: string;
  readonly form: URLSearchParams;
  readonly cookieNames: readonly string[];
  /** The first cookie with this name, as most servers read it; null if none. */
  cookie(name: string): string | null;
  header(name: string): string | null;
};

/** A request whose body may not have arrived yet. */
export type RequestHead = Omit<PracticeRequest, 'body' | 'form'>;

const BODY_LIMIT = 64 * 1024;

/** Reads the address and headers of a request, before its body has arrived. */
export function readHead(incoming: IncomingMessage): RequestHead {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const target = incoming.url ?? '/';
  const [path = '/', ...rest] = target.split('?');
  const cookies = parseCookies(incoming.headers.cookie ?? '');
  return {
    host,
    target,
    path,
    method: incoming.method ?? 'GET',
    query: new URLSearchParams(rest.join('?')),
    cookieNames: cookies.map((cookie) => cookie.name),
    cookie: (name) => cookies.find((cookie) => cookie.name === name)?.value ?? null,
    header: (name) => {
      const value = incoming.headers[name];
      return typeof value === 'string' ? value : (value?.[0] ?? null);
    },
  };
}

/**
 * Reads the whole body.
 *
 * @throws if the body is larger than any practice path needs
 */
export async function readBody(incoming: IncomingMessage): Promise<string> {
  let body = '';
  incoming.setEncoding('utf8');
  for await (const chunk of incoming) {
    body += String(chunk);
    if (body.length > BODY_LIMIT) throw new Error('Practice site: the body is too long');
  }
  return body;
}

function parseCookies(header: string): Array<{ name: string; value: string }> {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? { name: '', value: pair } : { name: pair.slice(0, at), value: pair.slice(at + 1) };
    });
}
