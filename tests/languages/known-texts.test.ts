import { describe, expect, it } from 'vitest';
import { holdsEach, knownTexts } from './known-texts.ts';
import { neutralIn } from './neutral-words.ts';

const german = knownTexts([
  'Hier abmelden',
  '{site}: noch {time}',
  '{count, plural, one {# Website} other {# Websites}} gefunden.',
  'Die Anmeldung endet.\nSie bleibt nicht.',
  'Mehr in {link} und {other}.',
  '$1 von $2',
]);

describe('the texts of a language', () => {
  it.each([
    'Hier abmelden',
    ' Hier\u00a0abmelden ',
    'Claude: noch 3 Tage',
    '1 Website gefunden.',
    '7 Websites gefunden.',
    'Sie bleibt nicht.',
    'Mehr in',
    'und den Einstellungen.',
    '3 von 4',
  ])('hold "%s"', (text) => {
    expect(german.holds(text)).toBe(true);
  });

  it.each(['Sign out here', 'Hier', '3 sites found.', 'Claude: 3 days', 'Hier abmelden now'])(
    'do not hold "%s"',
    (text) => {
      expect(german.holds(text)).toBe(false);
    },
  );

  it('tell what stands in their places', () => {
    expect(german.fillings('Claude: noch 3 days')).toEqual([['Claude', '3 days']]);
  });
});

it('several sentences side by side are held where each is, and no other', () => {
  const isHeld = (text: string) => german.holds(text);
  expect(holdsEach('Die Anmeldung endet. Sie bleibt nicht. · Hier abmelden', isHeld)).toBe(true);
  expect(holdsEach('Die Anmeldung endet. Sign out here', isHeld)).toBe(false);
});

describe('a text without a language', () => {
  it.each([
    'Claude',
    'https://claude.ai/login',
    '27 Tage, 23 Stunden',
    'Fr., 19. Dez., 14:05',
    '28',
    'Deutsch',
    'Claude und Zoom',
  ])('is "%s" on a German screen', (text) => {
    expect(neutralIn('de')(text)).toBe(true);
  });

  it.each(['27 days', 'Fri, 19 Dec', 'Sign out'])('is not "%s" on a German screen', (text) => {
    expect(neutralIn('de')(text)).toBe(false);
  });
});
