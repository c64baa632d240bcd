import type { AddAddress } from './discovery/add-address.ts';

/** A page of ours that opens in a tab. After `#` stands the part that is meant. */
export type OwnPage = 'leave.html' | 'options.html' | 'welcome.html' | 'help.html' | `help.html#${string}` | AddAddress;
