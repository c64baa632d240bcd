import { expect, it } from 'vitest';
import { isAtOrBelow, listDomainsAbove } from '../../../utils/core/sites/is-at-or-below.ts';

it.each([
  ['claude.ai', 'claude.ai', true, 'the domain itself'],
  ['www.claude.ai', 'claude.ai', true, 'a host below it'],
  ['a.b.claude.ai', 'claude.ai', true, 'a host far below it'],
  ['claude.ai', 'www.claude.ai', false, 'the domain above'],
  ['notclaude.ai', 'claude.ai', false, 'another domain that ends alike'],
  ['claude.ai.example', 'claude.ai', false, 'another domain that begins alike'],
  ['wwwxclaude.ai', 'claude.ai', false, 'another sign where the dot belongs'],
  ['.claude.ai', 'claude.ai', true, 'what stands behind a dot in front'],
  ['www.claude.ai', '.claude.ai', false, 'a domain with a dot in front'],
  ['claude.ai.', 'claude.ai', false, 'the same name with a dot at the end: browsers keep its cookies apart'],
  ['WWW.Claude.AI', 'claude.ai', false, 'capitals, which no URL and no cookie store gives'],
  ['127.0.0.1', '127.0.0.1', true, 'an IP address itself'],
  ['127.0.0.1', '0.1', false, 'the end of an IP address'],
  ['[::1]', '[::1]', true, 'an IPv6 address itself'],
  ['', 'claude.ai', false, 'no host'],
])('%s at or below %s: %s (%4$s)', (host, domain, expected, _case) => {
  expect(isAtOrBelow(host, domain)).toBe(expected);
  expect(listDomainsAbove(host).includes(domain)).toBe(expected);
});
