import { expect, it } from 'vitest';
import { endsMoreByAddress, saysSignOutByAddress } from '../../../utils/core/discovery/sign-out-address.ts';
import { saysSignOut } from '../../../utils/core/discovery/words/says-sign-out.ts';

// In several languages one word means "sign out", "leave the course" and "unsubscribe". These end no sign-in.
it.each([
  'Vom Kurs abmelden',
  'Abmelden von der Prüfung',
  'Abmelden vom Verteiler',
  'Afmelden voor de cursus',
  'Meld af voor dit evenement',
  'Отписване от бюлетина',
  'Odjava s tečaja',
])('"%s" is no control that signs out', (text) => {
  expect(saysSignOut(text)).toBeNull();
});

it.each(['/kurse/17/abmelden', '/newsletter/abmelden', '/events/afmelden', '/exam/abmelden'])(
  '%s is no address that signs out when visited',
  (path) => {
    expect(saysSignOutByAddress(path)).toBe(false);
  },
);

it.each(['/kurse/17/abmelden', '/newsletter/abmelden'])('%s is no address to ask anything at, either', (path) => {
  expect(endsMoreByAddress(path)).toBe(true);
});

it.each(['/abmelden', '/de/abmelden', '/konto/abmelden', '/index.php/abmelden', 'action=abmelden', '/user/afmelden'])(
  '%s signs out as before',
  (address) => {
    expect([saysSignOutByAddress(address), endsMoreByAddress(address)]).toEqual([true, false]);
  },
);
