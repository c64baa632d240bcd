import { describe, expect, it } from 'vitest';
import { causeCure, causeSentence } from '../../../components/wording/diagnosis/cause-words.ts';
import { evidenceSentences } from '../../../components/wording/diagnosis/evidence-words.ts';
import type { Cause, CauseCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { EvidenceCode } from '../../../utils/core/diagnosis/finding.ts';
import { rules } from '../../../utils/core/diagnosis/rules.ts';
import { createFormat } from '../../../utils/core/format.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';

const speech = { words, format: createFormat('en-GB', 'UTC'), browserName: 'chrome', device: 'computer' } as const;
const cause = (code: CauseCode, certainty: Cause['certainty'] = 'likely', ...evidence: EvidenceCode[]): Cause => ({
  code,
  certainty,
  evidence,
});
const said = (one: Cause) => causeSentence(one, 'first', 'Claude', speech);
const advised = (one: Cause, computer: 'own' | 'shared' = 'own') => causeCure(one, claude, computer, speech);
const shared = 'On a shared computer that is as it should be.';

describe('what is said of a sign-in that the site ended', () => {
  it('is no security matter where its cookie is gone', () => {
    const one = cause('ended-by-site', 'likely', 'past-date-written');
    expect(said(one)).toBe(
      'Likely: Claude took the sign-in back: somebody signed out on its page, here or elsewhere, or the site ended it.',
    );
    expect(advised(one)).toBe('Sign in again.');
  });

  it('speaks softly of security where the cookie is here and refused', () => {
    const one = cause('ended-by-site', 'sure', 'site-refuses-cookie');
    expect(said(one)).toMatch(
      /^Claude no longer takes the sign-in that is here: .*another device.*password.*site ended it/,
    );
    expect(advised(one)).toMatch(/^Sign in again\. If that was not you, .*secure the account/);
    expect(advised(one, 'shared')).toMatch(/^If that was not you, /);
  });

  it('does not speak of it where Lights Out had asked', () => {
    const one = cause('ended-by-site', 'sure', 'site-refuses-cookie', 'we-had-asked');
    expect(said(one)).not.toMatch(/password|revoked/);
    expect(advised(one)).toBe('Sign in again.');
    expect(evidenceSentences(one, 'Claude', { kind: 'fine' }, speech)).toContain(
      'Lights Out had asked for a sign-out.',
    );
  });
});

it('says of a likely clearing that it came when the browser closed or just before', () => {
  expect(said(cause('cleared-on-exit', 'likely'))).toMatch(/when it closed or just before\.$/);
  expect(said(cause('cleared-on-exit', 'sure'))).toBe('This browser forgot Claude when it closed.');
});

it('says no more of another sign-in than is known', () => {
  expect(said(cause('account-switched'))).toBe('Likely: The sign-in was made anew, perhaps with another account.');
});

it('says that the site may work though it tests for humans', () => {
  expect(
    evidenceSentences(cause('connection', 'possible', 'site-answers-challenge'), 'Claude', { kind: 'fine' }, speech),
  ).toEqual(['Claude answered the question of Lights Out with a test for humans; its pages may work.']);
});

it('offers to keep no sign-in on a shared computer', () => {
  const same: readonly CauseCode[] = ['incident', 'brought-back', 'connection', 'still-signed-in'];
  for (const { code } of rules)
    if (same.includes(code)) expect(advised(cause(code), 'shared'), code).not.toBe(shared);
    else expect(advised(cause(code), 'shared'), code).toBe(shared);
});
