import { absentMembers, absentOnPhones } from '../../utils/browser/absent-on-phones.ts';
import { browser as whole } from '../../utils/browser/api.ts';

/** Takes from the real API what Firefox for Android lacks, before the first line of ours that uses it. */
function hide(part: object, names: readonly string[]): void {
  for (const name of names) Object.defineProperty(part, name, { value: undefined });
}

hide(whole, absentOnPhones);
for (const [part, members] of Object.entries(absentMembers)) {
  const there: unknown = Object.entries(whole).find(([name]) => name === part)?.[1];
  if (typeof there === 'object' && there !== null) hide(there, members);
  else throw new Error(`No ${part} to take ${members.join()} from`);
}

/** In place of the door to the browser, in the build `phone`. */
export const browser = whole;
