import { listDomainsAbove } from './is-at-or-below.ts';

/**
 * Under these a country registers names for everybody, so that no browser accepts a cookie there. The common ones only:
 * where one is missing here, a host is asked for that holds nothing.
 */
const REGISTRIES = ' co.uk org.uk ac.uk gov.uk co.jp ne.jp com.au co.nz co.za com.br co.in co.kr com.tr com.cn com.mx ';

/**
 * The wider domains whose cookies the browser may send to this host, the nearest first. None for an address, or for a
 * name without a dot. A name of one label is no such domain.
 */
export function listParentHosts(host: string): readonly string[] {
  return listDomainsAbove(host)
    .slice(1, -1)
    .filter((domain) => !REGISTRIES.includes(` ${domain} `));
}
