import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostName } from '../../../utils/core/sites/host-name.ts';

const ascii = (host: string) => new URL(`https://${host}/`).hostname;

describe('the name of a host', () => {
  it.each([
    ['bücher.example'],
    ['москва.example'],
    ['例え.テスト'],
    ['한국.example'],
    ['موقع.example'],
    ['ελλάδα.example'],
    ['www.straßenbahn-köln.example'],
    ['việtnam.example'],
    ['ığdır.example'],
    ['հայաստան.example'],
    ['ירושלים.example'],
    ['თბილისი.example'],
    ['ไทย.example'],
  ])('is %s in its own script, with the form of the network beside it', (host) => {
    expect(hostName(ascii(host))).toBe(`${host} (${ascii(host)})`);
  });

  it.each([
    ['a Cyrillic word that looks like a Latin one', 'сосо.example'],
    ['two scripts in one word', 'pаypal.example'],
    ['a Greek word that looks like a Latin one', 'οο.example'],
    ['a Latin letter of phonetics that looks like another', 'clɑude.example'],
    ['a Latin letter of phonetics in front', 'ɡoogle.example'],
    ['a letter without its dot', 'gıthub.example'],
    ['an old Latin letter', 'ĸeepass.example'],
    ['an Armenian word that looks like a Latin one', 'հոս.example'],
    ['a Hebrew word that looks like a Latin one', 'סוס.example'],
    ['a Georgian word that looks like a Latin one', 'იოი.example'],
    ['a Thai word that looks like a Latin one', 'นบพ.example'],
    ['a script that is not known to be safe', 'ᏚᎢᎵ.example'],
    ['letters under a mark that shows nothing', 'a\u0301\u0332b.example'],
  ])('stays in ASCII: %s', (_why, host) => {
    expect(hostName(ascii(host))).toBe(ascii(host));
  });

  it.each([
    'claude.ai',
    'localhost',
    '127.0.0.1',
    '[::1]',
    'xn--a.example',
    'xn--.example',
    'xn--zzzzzz9999999.example',
  ])('is %s itself', (host) => expect(hostName(host)).toBe(host));

  it('never throws, and always holds the form of the network', () => {
    void fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcxyz0189-.') }), (text) => {
        expect(hostName(`xn--${text}`)).toContain(`xn--${text}`);
      }),
    );
  });
});
