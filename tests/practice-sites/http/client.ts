import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** What a practice site answered. */
export type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly setCookies: readonly string[];
};

export type AskOptions = { method?: string; headers?: Record<string, string>; body?: string };

/** Sends a request to a practice site from Node, without a browser. Follows no redirect and keeps no cookie. */
export function askSite(port: number, url: string, options: AskOptions = {}): Promise<Got> {
  const { hostname, pathname, search, protocol } = new URL(url);
  const send = protocol === 'http:' ? httpRequest : httpsRequest;
  return new Promise((resolve, reject) => {
    const asked = send(
      {
        host: '127.0.0.1',
        port,
        servername: hostname,
        path: pathname + search,
        // The certificate is made at start, and no authority has signed it.
        rejectUnauthorized: false,
        method: options.method ?? 'GET',
        // As large as browsers accept: a page may set very many cookies.
        maxHeaderSize: 256 * 1024,
        headers: { Host: hostname, ...options.headers },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode, headers } = response;
          resolve({ status: statusCode ?? 0, headers, body, setCookies: headers['set-cookie'] ?? [] });
        });
      },
    );
    asked.on('error', reject);
    asked.end(options.body);
  });
}

/** The cookies of a jar after these Set-Cookie lines, as values by name. */
export function jarOf(setCookies: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    setCookies.map((line) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      return [name, value];
    }),
  );
}

/** The Cookie header for such a jar. */
export function cookieHeader(jar: Readonly<Record<string, string>>): { Cookie: string } {
  return {
    Cookie: Object.entries(jar)
      .map(([name, value]) => `${name}=${value}`)
      .join('; '),
  };
}
