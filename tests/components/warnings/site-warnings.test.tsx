import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { Warning, WarningView } from '../../../utils/core/overview/warnings.ts';
import { characterAi, claude } from '../harness/fake-sites.ts';
import { overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

const of = (site: SiteView, warning: Warning, tone: WarningView['tone'] = 'warning'): WarningView => ({
  ...warning,
  siteId: site.id,
  ref: null,
  tone,
});
const cleared: Warning = { code: 'cleared-on-exit' };
const seems: Warning = { code: 'seems-cleared' };

async function open(warnings: readonly WarningView[], access: Overview['browserCheck']['access'] = 'granted') {
  const { screen } = await openOptions(overview({ warnings, browserCheck: { access, checkedAt: null } }));
  return {
    sentences: [...screen.place.querySelectorAll('#warnings li p')].map(({ textContent }) => textContent ?? ''),
    link: screen.find('#warnings a[href="#closing"]'),
  };
}

describe('the warnings of all sites', () => {
  it('are one sentence where they are equal, with the names of their sites', async () => {
    const { sentences } = await open([of(claude, cleared), of(characterAi, cleared)]);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/Character\.AI and Claude/);
  });

  it.each<[string, WarningView, WarningView]>([
    ['reason', of(claude, cleared), of(characterAi, seems)],
    ['tone', of(claude, cleared), of(characterAi, cleared, 'good')],
    ['kind', of(claude, { code: 'private-window' }), of(characterAi, { code: 'session-cookie' })],
  ])('are two sentences where they differ in their %s', async (_what, one, other) => {
    const { sentences } = await open([one, other]);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toContain('Claude');
    expect(sentences[0]).not.toContain('Character.AI');
    expect(sentences[1]).toContain('Character.AI');
  });
});

describe('the way to what this browser does when it closes', () => {
  it.each<[string, boolean, Overview['browserCheck']['access'], WarningView]>([
    ['stands where sign-ins may be cleared and the setting was not read', true, 'missing', of(claude, seems)],
    ['is not there where the look is allowed', false, 'granted', of(claude, seems)],
    ['is not there where that is good news', false, 'missing', of(claude, seems, 'good')],
    ['is not there where nothing is cleared', false, 'missing', of(claude, { code: 'session-cookie' })],
  ])('%s', async (_what, isThere, access, warning) => {
    expect((await open([warning], access)).link !== null).toBe(isThere);
  });
});
