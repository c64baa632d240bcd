import type { RawAnswer } from '../../core/answers/answer.ts';
import type { Filling } from '../../core/sign-out/fill-request.ts';
import type { EpochMs } from '../../core/time.ts';
import { waits } from '../../core/waits.ts';
import type { SiteRequest } from '../../ports/requests.ts';

/** The most bytes of an answer that are read. A longer body is not read, and so matches no rule. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** Called with a site's own time, taken from the `Date` header of an answer that was needed anyway. */
export type NoteServerTime = (serverAt: EpochMs) => void;

/**
 * Sends one request without the browser's own cookies and without following redirects. Reads at most the limit of the
 * answer's body.
 */
export async function fetchOnce(
  request: Pick<SiteRequest, 'url' | 'method'>,
  { body, headers }: Filling,
  noteServerTime: NoteServerTime,
): Promise<RawAnswer> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(waits.answer),
      headers,
      ...(body === null ? {} : { body }),
    });
    const serverAt = Date.parse(response.headers.get('date') ?? '');
    // an answer with an age lay in a cache
    if (Number.isFinite(serverAt) && !response.headers.has('age')) noteServerTime(serverAt);
    if (response.type === 'opaqueredirect') return { kind: 'redirect' };
    const contentType = response.headers.get('content-type') ?? '';
    const challenged =
      response.headers.get('cf-mitigated') === 'challenge' ||
      (response.status === 403 && /^text\/html\b/i.test(contentType));
    return { kind: 'response', status: response.status, contentType, challenged, body: await readBody(response) };
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network-error' };
  }
}

/** Null where the body is too long or no UTF-8 text. */
async function readBody(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > BODY_LIMIT_BYTES) {
        await reader.cancel();
        return null;
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (!(error instanceof TypeError) || !/decod|encod|utf/i.test(error.message)) throw error;
    await reader.cancel();
    return null;
  }
}
