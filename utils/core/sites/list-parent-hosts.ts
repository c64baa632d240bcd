import { listDomainsAbove } from './is-at-or-below.ts';

/**
 * Two labels under which a country registers names for everybody, so that no browser accepts a cookie there. Of the
 * common ones only: where one is missing here, a host is asked for that holds nothing.
 */
const REGISTRIES: ReadonlySet<string> = new Set(
  [
    ['uk', 'ac co gov ltd me net nhs org plc sch'],
    ['jp', 'ac co ed go ne or'],
    ['au', 'com edu gov net org'],
    ['nz', 'ac co govt net org school'],
    ['za', 'ac co gov org'],
    ['br', 'com edu gov net org'],
    ['in', 'ac co gov net org'],
    ['kr', 'ac co go or'],
    ['tr', 'com edu gov org'],
    ['il', 'ac co gov org'],
    ['cn', 'com edu gov net org'],
    ['mx', 'com edu gob org'],
    ['ar', 'com edu gob org'],
    ['at', 'ac co gv or'],
  ].flatMap(([country, names = '']) => names.split(' ').map((name) => `${name}.${country}`)),
);

/**
 * The wider domains whose cookies the browser may send to this host, the nearest first. None for an address, or for a
 * name without a dot. A name of one label is no such domain.
 */
export function listParentHosts(host: string): readonly string[] {
  return listDomainsAbove(host)
    .slice(1, -1)
    .filter((domain) => !REGISTRIES.has(domain));
}
