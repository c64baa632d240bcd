import type { LeaveReceiptEntry } from '../../receipt/leave-receipt.ts';

/** What a phone's camera is pointed at to go on with one site. */
export type PhoneLink = Pick<LeaveReceiptEntry, 'siteName'> & { readonly address: string };

/** The code of a longer one would be wider than the narrowest screen; it stands in the receipt as text alone. */
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
