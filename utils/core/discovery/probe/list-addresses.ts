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
  /refresh|renew|rotat|revoke|token|csrf|delet|remov|destroy|cancel|subscri|track|collect|metric|telemetry|beacon|event|log(?:s|ging)?$|ping|heartbeat|poll|socket|stream|sse$/i;
/** Nothing tells by which method a page asked: an address with a word for a deed is left alone. */
const DEEDS = new Set(
  (
    'accept ack activate add apply approve archive assign ban bid block book buy change charge checkout claim clear ' +
    'close complete confirm connect copy create deactivate decline disable disconnect dislike dismiss donate edit ' +
    'enable end execute exit export finish flag follow generate grant hide impersonate import insert invite join kick ' +
    'leave like link lock logon login mark merge modify move mute open order patch pause pay pin place post print ' +
    'publish purchase push put react redeem register reject reload rename reopen reply report request reserve reset ' +
    'resend restart restore resume retry rate run save send set share sign signin signup star stop submit switch sync ' +
    'toggle transfer trigger unblock undo unfollow unlike unlink unlock unpin unset unsubscribe update upgrade upload ' +
    'upsert upvote validate verify vote withdraw write'
  ).split(' '),
);

/** A link to a page that takes sign-ins. A link is made to be followed, unlike an address that a page asked. */
const SIGNS_IN = /^link (\/(?:[^/?]+\/)*(?:user[-_]?)?(?:log|sign)[-_]?(?:in|on)(?:\.[a-z]{2,5})?\/?)$/i;

/**
 * The addresses at which a site may tell whether somebody is signed in: what the open page itself asks for data, the
 * page, the front page, and last the page that takes sign-ins, if the page leads there: some sites differ nowhere else.
 * Endpoints come first, those that speak of a person before others.
 *
 * @param page null where none is open
 */
export function listProbeAddresses(origin: string, page: PageSnapshot | null): readonly string[] {
  const isData = (path: string) => !NO_DATA.test(path) && !MAY_ACT.test(path) && isHarmless(path);
  const asked = (page?.asked ?? []).filter(isData).sort((a, b) => points(b) - points(a));
  const own = page !== null && isHarmless(page.path) ? [page.path] : [];
  const signIn = page?.parts.flatMap((part) => SIGNS_IN.exec(part)?.[1] ?? []).slice(0, 1) ?? [];
  const paths = [...asked.slice(0, MOST_ASKED), ...own, '/', ...signIn];
  return [...new Set(paths.filter((path) => !path.includes('*')).map((path) => origin + path))];
}

/** Whether nothing in an address says that asking it does something, such as signing out. */
function isHarmless(path: string): boolean {
  const words = path.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  if (words.split(/[^a-z]+/).some((word) => DEEDS.has(word))) return false;
  return !saysSignOutByAddress(path) && !endsMoreByAddress(path);
}

const points = (path: string): number => (OF_PERSON.test(path) ? 1 : 0);
