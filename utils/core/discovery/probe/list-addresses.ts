import type { PageSnapshot } from '../page-snapshot.ts';
import { endsMoreByAddress, saysSignOutByAddress } from '../sign-out-address.ts';

/** How many of the addresses that a page asked for data are looked at. */
const MOST_ASKED = 6;

/** Addresses that tell who is signed in. */
const OF_PERSON =
  /(?:^|[/._-])(?:me|whoami|self|viewer|current|users?|accounts?|profile|session|sessions|auth|identity|bootstrap|init)(?:$|[/._-])/i;
/** Not asked, though a page did: what is no data, and what may do something. */
const NO_DATA = /\.(?:js|mjs|css|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|mp[34]|webm|wasm|html?)$/i;
const MAY_ACT =
  /refresh|renew|rotat|revoke|token|csrf|delet|remov|destroy|cancel|unsubscri|track|collect|metric|telemetry|beacon|event|log(?:s|ging)?$|ping|heartbeat|poll|socket|stream|sse$/i;

/**
 * The addresses at which a site may tell whether somebody is signed in: what the open page itself asks for data, the
 * page, and the front page. Endpoints come first, those that speak of a person before others.
 *
 * @param page null where none is open
 */
export function listProbeAddresses(origin: string, page: PageSnapshot | null): readonly string[] {
  const asked = (page?.asked ?? []).filter(isHarmless).sort((a, b) => points(b) - points(a));
  const paths = [...asked.slice(0, MOST_ASKED), ...(page === null ? [] : [page.path]), '/'];
  return [...new Set(paths.filter((path) => !path.includes('*')).map((path) => origin + path))];
}

function isHarmless(path: string): boolean {
  return !NO_DATA.test(path) && !MAY_ACT.test(path) && !saysSignOutByAddress(path) && !endsMoreByAddress(path);
}

const points = (path: string): number => (OF_PERSON.test(path) ? 1 : 0);
