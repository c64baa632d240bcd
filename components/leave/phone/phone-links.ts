import type { LeaveReceiptEntry } from '../../receipt/leave-receipt.ts';

/** A page that a phone opens by its camera, to go on with one site there. */
export type PhoneLink = Pick<LeaveReceiptEntry, 'siteName'> & { readonly address: string };

/** The largest length of an address, in characters: a longer one makes a code wider than the narrowest screen. */
export const MOST_CHARACTERS = 400;

/** Finds the pages where something is left to do, each once: two sign-ins of a site are ended on the same page. */
export function findPhoneLinks(
  entries: readonly Pick<LeaveReceiptEntry, 'siteName' | 'address'>[],
): readonly PhoneLink[] {
  const links = entries.flatMap(({ siteName, address }) =>
    address === null || address.length > MOST_CHARACTERS ? [] : [{ siteName, address }],
  );
  return links.filter(({ address }, index) => links.findIndex((one) => one.address === address) === index);
}
