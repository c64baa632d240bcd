type PageRequest = { readonly method: string; readonly url: string; readonly body: string | null; readonly contentType: string | null };
type PageAnswer = { kind: 'elsewhere' | 'redirect' | 'timeout' | 'network-error' } | { kind: 'response'; status: number; challenged: boolean };

/**
 * Runs inside a page, in the isolated world, and so may use nothing from outside itself: the site's own origin, its own
 * cookies, in the tab's own cookie store. Carries no secret, and hands back no body.
 */
export async function sendFromPage(origin: string, request: PageRequest, limitMs: number): Promise<PageAnswer> {
  if (location.origin !== origin) return { kind: 'elsewhere' };
  try {
    const response = await fetch(request.url, {
      method: request.method,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(limitMs),
      headers: request.contentType === null ? {} : { 'content-type': request.contentType },
      body: request.body,
    });
    if (response.type === 'opaqueredirect') return { kind: 'redirect' };
    const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html');
    return { kind: 'response', status: response.status, challenged: response.headers.get('cf-mitigated') === 'challenge' || (response.status === 403 && isHtml) };
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network-error' };
  }
}
