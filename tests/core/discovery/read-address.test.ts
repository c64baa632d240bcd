import { expect, it } from 'vitest';
import { readAddress } from '../../../utils/core/discovery/read-address.ts';

it.each<[string, string]>([
  ['wiki.example.org', 'https://wiki.example.org'],
  ['  Wiki.Example.org  ', 'https://wiki.example.org'],
  ['https://wiki.example.org/start?token=x#top', 'https://wiki.example.org'],
  ['http://wiki.example.org', 'http://wiki.example.org'],
  ['wiki.example.org:8443', 'https://wiki.example.org:8443'],
  ['https://wiki.example.org:443', 'https://wiki.example.org'],
  ['localhost:3000', 'https://localhost:3000'],
  ['intranet', 'https://intranet'],
  ['192.168.0.10', 'https://192.168.0.10'],
  ['http://[::1]:8080/login', 'http://[::1]:8080'],
  ['bücher.example', 'https://xn--bcher-kva.example'],
  ['xn--bcher-kva.example', 'https://xn--bcher-kva.example'],
  ['BÜCHER.example:8443', 'https://xn--bcher-kva.example:8443'],
  ['0x7f.1', 'https://127.0.0.1'],
  ['[::ffff:192.168.0.1]', 'https://[::ffff:c0a8:1]'],
  ['my_wiki.example.org', 'https://my_wiki.example.org'],
])('reads "%s" as %s', (typed, origin) => {
  expect(readAddress(typed)).toMatchObject({ url: { origin } });
});

it.each<[string, string]>([
  ['', 'not-an-address'],
  ['two words', 'not-an-address'],
  ['file:///etc/hosts', 'not-an-address'],
  ['chrome://settings', 'not-an-address'],
  ['ftp://wiki.example.org', 'not-an-address'],
  ['https://somebody:secret@wiki.example.org', 'not-an-address'],
  ['https://', 'not-an-address'],
  ['wiki.example.org.', 'no-host'],
  ['wiki..example.org', 'no-host'],
  ['https://wiki.example.org:99999', 'not-an-address'],
  ['http://999.1.1.1', 'not-an-address'],
  [`${'a'.repeat(250)}.org`, 'no-host'],
])('takes "%s" for no site (%s)', (typed, fault) => {
  expect(readAddress(typed)).toEqual({ fault });
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'about:blank', 'user@wiki.example.org'])(
  'never reads "%s" as another address',
  (typed) => expect(readAddress(typed)).toHaveProperty('fault'),
);
