import type { ControlSeen, PageSnapshot } from '../discovery/page-snapshot.ts';
import type { Kind } from './kind.ts';
import { isWhole } from './recognise-kind.ts';
import type { SignOn, SignOnProvider } from './sign-on-provider.ts';

/**
 * Whether another site signs people in here, as far as the page says: it links to that site's own sign-out, or the kind
 * of software that it is does nothing else. Null where nothing says so. Such a link is never pressed nor opened from
 * here: it is a lead.
 */
export function findSignOn(
  { controls, origin }: Pick<PageSnapshot, 'controls' | 'origin'>,
  kind: Kind | null,
  providers: readonly SignOnProvider[],
): SignOn | null {
  const elsewhere = controls.filter(({ insideContent }) => !insideContent).flatMap(addressesOf);
  const found = elsewhere.find(
    (one) =>
      one.origin !== origin &&
      one.origin.startsWith('https:') &&
      providers.some(({ address }) => isWhole(address, new URL(one.origin).host + one.path)),
  );
  if (found !== undefined) return { origin: found.origin };
  return kind?.signOn === 'elsewhere' ? { origin: null } : null;
}

const addressesOf = ({ form, href }: ControlSeen) => [form, href].filter((one) => one !== null);
