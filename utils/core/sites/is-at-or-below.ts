const ipV4Address = /^\d+(\.\d+){3}$/;

/**
 * Whether a host is a domain itself or lies below it, as RFC 6265 5.1.3 matches cookie domains: `claude.ai` and
 * `www.claude.ai` do for `claude.ai`, `notclaude.ai` does not. Nothing lies below an IP address.
 *
 * @param host as `URL.hostname` gives it: lower case, no dot in front; one with a dot at the end is another host
 * @param domain in the same form
 */
export function isAtOrBelow(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !ipV4Address.test(host));
}

/** Every domain that this host is at or below, the host itself first. */
export function listDomainsAbove(host: string): readonly string[] {
  if (ipV4Address.test(host)) return [host];
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
