import type { Bearer, CookieSlot, Csrf, SendAs } from '../../core/sites/http-spec.ts';
import type { PageStep } from './page-step.ts';

export type PageRequest = {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
  readonly contentType: string | null;
  readonly csrf: Csrf | null;
  readonly bearer: Bearer | null;
  readonly fromCookies: readonly CookieSlot[];
};
export type PageAnswer =
  | { kind: 'elsewhere' | 'too-late' | 'no-token' | 'redirect' | 'timeout' | 'network-error' }
  | { kind: 'response'; status: number; challenged: boolean };

/**
 * Runs inside a page, in the isolated world, and so may use nothing from outside itself: the site's own origin, its own
 * cookies, in the tab's own cookie store. Tokens that the site hands out stay here; no body is handed back. What comes
 * too late sends nothing: by then somebody else may be signed in.
 */
export async function sendFromPage(step: PageStep, origin: string, request: PageRequest): Promise<PageAnswer> {
  const MOST = 512 * 1024;
  const isOver = () => Date.now() < step.from || Date.now() > step.until;
  const signal = AbortSignal.timeout(Math.max(0, step.until - Date.now()));

  /** Asks the background whether it still waits for this. An extension that was updated meanwhile does not. */
  const isAwaited = () =>
    new Promise<boolean>((resolve) => {
      const port = chrome.runtime.connect({ name: `page-step ${step.mark}` });
      const answer = (isAwaited: boolean) => {
        resolve(isAwaited && !isOver());
        port.disconnect();
      };
      port.onMessage.addListener(() => answer(true));
      port.onDisconnect.addListener(() => resolve(false));
      setTimeout(() => answer(false), Math.max(0, step.until - Date.now()));
    });

  /** Finds elements in a page, whose own elements may bear the names of its methods. */
  const findAll = (page: Document, tag: string) => [...Document.prototype.getElementsByTagName.call(page, tag)];
  const attribute = (element: Element | undefined, name: string) =>
    element === undefined ? null : Element.prototype.getAttribute.call(element, name);

  const isOurs = (url: string) => new URL(url).origin === origin;

  /** The text of an answer, up to a limit; null for one that is too long, refused, redirected or no UTF-8. */
  async function read(url: string): Promise<string | null> {
    const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal });
    const reader = response.ok ? response.body?.getReader() : undefined;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > MOST) return null;
    }
    return reader ? text + decoder.decode() : null;
  }

  async function fromJson(url: string, path: string): Promise<unknown> {
    let value: unknown = JSON.parse((await read(url)) ?? 'null');
    for (const key of path.split('.'))
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    return value;
  }

  async function fromHtml(url: string, find: (page: Document) => string | null | undefined): Promise<unknown> {
    const html = await read(url);
    return html === null ? undefined : find(new DOMParser().parseFromString(html, 'text/html'));
  }

  /** The value of a cookie that this page may read, for a request to this page's own origin. */
  function findCookie(name: string): string | undefined {
    if (!isOurs(request.url)) return undefined;
    return String(Reflect.get(Document.prototype, 'cookie', document))
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  }

  async function findToken(csrf: Csrf): Promise<unknown> {
    if (csrf.from === 'cookie') return findCookie(csrf.cookie);
    if (!isOurs(csrf.url)) return undefined;
    if (csrf.from === 'endpoint') return fromJson(csrf.url, csrf.path);
    if (csrf.from === 'meta')
      return fromHtml(csrf.url, (page) => {
        const meta = findAll(page, 'meta').find((one) => attribute(one, 'name') === csrf.name);
        return attribute(meta, 'content');
      });
    return fromHtml(csrf.url, (page) => findInForms(page, csrf));
  }

  /** The value of a field in the first form that has it and goes where the definition says, as a browser reads it. */
  function findInForms(page: Document, { action, field, url }: Extract<Csrf, { from: 'form' }>): string | null {
    const base = findAll(page, 'base').find((one) => attribute(one, 'href') !== null);
    const from = new URL(attribute(base, 'href') ?? '', url).href;
    const wanted = new URL(action, url);
    for (const form of findAll(page, 'form')) {
      const written = attribute(form, 'action') ?? '';
      const to = URL.parse(written, written === '' ? url : from);
      if (to?.origin !== origin || to.pathname !== wanted.pathname) continue;
      if (wanted.search !== '' && to.search !== wanted.search) continue;
      const inputs = [...Element.prototype.getElementsByTagName.call(form, 'input')];
      const input = inputs.find((one) => attribute(one, 'name') === field);
      if (input !== undefined) return attribute(input, 'value');
    }
    return null;
  }

  const headers: Record<string, string> = request.contentType === null ? {} : { 'content-type': request.contentType };
  let { body } = request;

  /** Puts a token where the request's definition says. False where the token cannot stand there. */
  function put(token: unknown, send: SendAs): boolean {
    if (typeof token !== 'string' || token === '' || token.length > 8192) return false;
    if (send.as === 'header') {
      if (/[^\x20-\x7e]/.test(token)) return false;
      headers[send.name] = token;
    } else if (send.as === 'form-field') {
      const fields = new URLSearchParams(body ?? '');
      fields.set(send.name, token);
      body = fields.toString();
    } else {
      body = JSON.stringify({ ...JSON.parse(body ?? '{}'), [send.name]: token });
    }
    return true;
  }

  if (location.origin !== origin) return { kind: 'elsewhere' };
  try {
    if (isOver() || !(await isAwaited())) return { kind: 'too-late' };
  } catch (error) {
    console.info('Lights Out: this page belongs to an earlier version', error);
    return { kind: 'too-late' };
  }
  try {
    if (request.csrf && !put(await findToken(request.csrf), request.csrf.send)) return { kind: 'no-token' };
    for (const { cookie, send } of request.fromCookies) if (!put(findCookie(cookie), send)) return { kind: 'no-token' };
    if (request.bearer) {
      const token = isOurs(request.bearer.url) ? await fromJson(request.bearer.url, request.bearer.path) : undefined;
      if (
        !put(typeof token === 'string' && token !== '' ? `Bearer ${token}` : null, {
          as: 'header',
          name: 'authorization',
        })
      )
        return { kind: 'no-token' };
    }
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'no-token' };
  }
  if (isOver()) return { kind: 'too-late' };
  try {
    const response = await fetch(request.url, {
      method: request.method,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal,
      headers,
      body,
    });
    if (response.type === 'opaqueredirect') return { kind: 'redirect' };
    // The site's service worker may answer with another page that it keeps, as to somebody offline: not the server.
    if (response.url !== '' && response.url !== new URL(request.url).href) return { kind: 'network-error' };
    const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html');
    return {
      kind: 'response',
      status: response.status,
      challenged: response.headers.get('cf-mitigated') === 'challenge' || (response.status === 403 && isHtml),
    };
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network-error' };
  }
}
