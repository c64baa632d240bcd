import { parse } from 'tldts';

/**
 * The registrable domain (eTLD+1) of a host by the public list of suffixes, with those of hosting companies. Null for a
 * suffix that many sites share, such as `co.uk` or `github.io`.
 *
 * @param host as `URL.hostname` gives it
 * @returns the host itself for an IP address, or a name of one word in a local network
 */
export function findDomain(host: string): string | null {
  const { domain, isIcann, isIp } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false, // the browser took it as the host of an address
  });
  if (isIp === true) return host;
  return host.includes('.') || isIcann === true ? domain : host;
}
