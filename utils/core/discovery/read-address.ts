/** In characters; see the longest host that is kept. */
const LONGEST_HOST = 240;

/**
 * Reads what a person typed or copied as the address of a site: a host alone, or a whole address. Only its scheme, host
 * and port count. Without a scheme it is https.
 */
export function readAddress(text: string): { readonly url: URL } | { readonly fault: 'not-an-address' | 'no-host' } {
  const typed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return { fault: 'not-an-address' };
  return isHost(url.hostname) ? { url } : { fault: 'no-host' };
}

/** A name of labels or an IP address. A dot at the end makes another host, which no definition can name. */
function isHost(host: string): boolean {
  return host.length <= LONGEST_HOST && /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/.test(host);
}
