const withPort = /^https?:\/\/([^/?#@]+)/;
const host = /^https?:\/\/(\[[^\]]*\]|[^/:?#]+)/;

/**
 * The host of an origin or address as a definition holds it: written as a browser writes it. Much faster than a URL,
 * for lists that are gone through with every picture.
 */
export function hostOfOrigin(address: string): string {
  return host.exec(address)?.[1] ?? new URL(address).hostname;
}

/** The same with its port, where that is not the usual one of the scheme, as `URL.host` gives it. */
export function hostAndPort(address: string): string {
  return withPort.exec(address)?.[1] ?? new URL(address).host;
}

/** The host alone, of a host that may have a port behind it. */
export function withoutPort(place: string): string {
  return place.replace(/:\d+$/, '');
}
