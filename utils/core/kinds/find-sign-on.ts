import type { ControlSeen, PageSnapshot } from '../discovery/page-snapshot.ts';
import { saysSignOutByAddress } from '../discovery/sign-out-address.ts';
import { saysSignOut } from '../discovery/words/says-sign-out.ts';
import type { Kind } from './kind.ts';
import { isWhole } from './recognise-kind.ts';
import type { SignOn, SignOnProvider } from './sign-on-provider.ts';

/**
 * Whether another site signs people in here, as far as the page says: its own sign-out goes there, it links to that
 * site's sign-out or account with an address at this host to come back to, or the kind of software that it is does
 * nothing else. Any other link may be to a site that has nothing to do with this one. Null where nothing says so.
 * Such a link is never pressed nor opened from here: it is a lead.
 */
export function findSignOn(
  { controls, origin }: Pick<PageSnapshot, 'controls' | 'origin'>,
  kind: Kind | null,
  providers: readonly SignOnProvider[],
): SignOn | null {
  const elsewhere = controls.filter((one) => !one.insideContent && isOfThisHost(one)).flatMap(addressesOf);
  const found = elsewhere.find(
    (one) =>
      one.origin !== origin &&
      one.origin.startsWith('https:') &&
      providers.some(({ address }) => isWhole(address, new URL(one.origin).host + one.path)),
  );
  if (found !== undefined) return { origin: found.origin };
  return kind?.signOn === 'elsewhere' ? { origin: null } : null;
}

/** Whether a control comes back here, or is what signs out of this page by its own words and its address. */
function isOfThisHost({ form, href, mark }: ControlSeen): boolean {
  if (href?.namesPage === true) return true;
  const leadsOut = [form?.path, href?.path].some((path) => path !== undefined && saysSignOutByAddress(path));
  const words = saysSignOut(mark.name ?? '');
  return leadsOut && (words === 'exact' || words === 'alone');
}

const addressesOf = ({ form, href }: ControlSeen) => [form, href].filter((one) => one !== null);
