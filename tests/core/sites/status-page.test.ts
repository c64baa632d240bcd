import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { readStatusPage, type SiteStatus } from '../../../utils/core/sites/status-page.ts';
import { runs } from '../../torture/length.ts';

type Response = Extract<RawAnswer, { kind: 'response' }>;

const page = (status: unknown) => ({ page: { id: 'x', name: 'Claude' }, status });
const answer = (body: unknown, change: Partial<Response> = {}): RawAnswer => ({
  kind: 'response',
  status: 200,
  contentType: 'application/json; charset=utf-8',
  challenged: false,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...change,
});
const fine = page({ indicator: 'none', description: 'All Systems Operational' });
const unknown: SiteStatus = { kind: 'could-not-tell' };
const incident = (
  severity: 'minor' | 'major' | 'critical' | 'maintenance',
  description: string | null,
): SiteStatus => ({ kind: 'incident', severity, description });

describe('readStatusPage', () => {
  it.each<[string, RawAnswer, SiteStatus]>([
    ['all is well', answer(fine), { kind: 'fine' }],
    ['all is well, in a kind of JSON', answer(fine, { contentType: 'application/vnd.api+json' }), { kind: 'fine' }],
    [
      'a minor incident',
      answer(page({ indicator: 'minor', description: 'Elevated errors' })),
      incident('minor', 'Elevated errors'),
    ],
    [
      'a major one',
      answer(page({ indicator: 'major', description: ' Partial outage ' })),
      incident('major', 'Partial outage'),
    ],
    ['a critical one', answer(page({ indicator: 'critical', description: 'Outage' })), incident('critical', 'Outage')],
    [
      'maintenance',
      answer(page({ indicator: 'maintenance', description: 'Tonight' })),
      incident('maintenance', 'Tonight'),
    ],
    ['an incident without words', answer(page({ indicator: 'major' })), incident('major', null)],
    ['an incident with empty words', answer(page({ indicator: 'major', description: '  ' })), incident('major', null)],
    [
      'an incident with something else for words',
      answer(page({ indicator: 'major', description: { html: '<b>' } })),
      incident('major', null),
    ],
    [
      'an incident with a very long description',
      answer(page({ indicator: 'major', description: 'a'.repeat(5_000) })),
      incident('major', 'a'.repeat(200)),
    ],
    ['an unknown word', answer(page({ indicator: 'purple', description: '?' })), unknown],
    ['an indicator of another type', answer(page({ indicator: true })), unknown],
    ['a list of indicators', answer(page({ indicator: ['none'] })), unknown],
    ['no indicator', answer(page({})), unknown],
    ['no status', answer({}), unknown],
    ['a status that is a word', answer(page('none')), unknown],
    ["only JSON's null", answer('null'), unknown],
    ['a number', answer('42'), unknown],
    ['a list', answer('[]'), unknown],
    ['an indicator that is inherited, not its own', answer('{"status":{"__proto__":{"indicator":"none"}}}'), unknown],
    ['half an answer', answer('{"status":{"indicator":"none"'), unknown],
    ['an empty answer', answer(''), unknown],
    ['JSON that is nested without end', answer('['.repeat(200_000)), unknown],
    ['a body that is too long or no text', answer(fine, { body: null }), unknown],
    [
      'a web page',
      answer('<!doctype html><title>All Systems Operational</title>', { contentType: 'text/html' }),
      unknown,
    ],
    ['a web page that is said to be JSON', answer('<!doctype html>'), unknown],
    ['JSON that is said to be a web page', answer(fine, { contentType: 'text/html' }), unknown],
    ['JSON that is said to be text', answer(fine, { contentType: 'text/plain' }), unknown],
    ['JSON of which nothing is said', answer(fine, { contentType: '' }), unknown],
    ['a script', answer(fine, { contentType: 'application/jsonp' }), unknown],
    ['a challenge', answer(fine, { challenged: true }), unknown],
    ['a refusal', answer(fine, { status: 403 }), unknown],
    ['an error', answer(fine, { status: 500 }), unknown],
    ['"not found"', answer(fine, { status: 404 }), unknown],
    ['"not modified"', answer(fine, { status: 304 }), unknown],
    ['a redirect', { kind: 'redirect' }, unknown],
    ['silence', { kind: 'timeout' }, unknown],
    ['no connection', { kind: 'network-error' }, unknown],
    ['what cannot be', { kind: 'visited' }, unknown],
    [
      'nothing was sent, for access is missing',
      { kind: 'not-sent', reason: 'access-missing' },
      { kind: 'not-allowed' },
    ],
    ['nothing was sent, for another reason', { kind: 'not-sent', reason: 'url-refused' }, unknown],
  ])('%s', (_what, raw, expected) => {
    expect(readStatusPage(raw)).toEqual(expected);
  });

  it("never throws for any JSON, and says only what the page's own word says", () => {
    const words = fc.oneof(fc.constantFrom('none', 'minor', 'major', 'critical', 'maintenance'), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ status: fc.record({ indicator: words, description: fc.jsonValue() }) })),
        (body) => {
          const said = readStatusPage(answer(JSON.stringify(body)));
          const indicator: unknown = JSON.parse(JSON.stringify(body) ?? 'null')?.status?.indicator;
          const known =
            typeof indicator === 'string' && ['none', 'minor', 'major', 'critical', 'maintenance'].includes(indicator);
          return known ? said.kind === (indicator === 'none' ? 'fine' : 'incident') : said.kind === 'could-not-tell';
        },
      ),
      { numRuns: runs(3_000) },
    );
  });

  it('could not tell from any other text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (body) => readStatusPage(answer(body)).kind === 'could-not-tell',
      ),
      { numRuns: runs(1_000) },
    );
  });
});
