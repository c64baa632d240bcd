import { describe, expect, it } from 'vitest';
import { findAccountShown } from '../../../components/model/account-asked.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { createBrowser, recording } from '../journal/recording.ts';

const records = [
  ['with a record', recording],
  ['without a record', { ...defaultSettings, record: { choice: 'off', sitesOff: [] } } as const],
] as const;

describe.each(records)('%s', (_what, settings) => {
  it.each(['with the browser', 'at a date'])(
    'a name is shown no longer once somebody else has signed in over a sign-in that ends %s',
    async (ends) => {
      const world = createWorld();
      const expiresAt = ends === 'at a date' ? world.clock.now() + 20 * DAY : null;
      const browser = createBrowser(world, settings);
      await browser.start();
      await browser.signIn('claude', { expiresAt });
      world.server.faults.probe.account = json(200, { email_address: 'ada' });
      const { extra, overview } = await browser
        .app()
        .handlers['ask-account']({ type: 'ask-account', session: refOf('claude') });
      if (extra?.kind !== 'account') throw new Error('No answer');
      const asked = { progress: 'answered', answer: extra.answer, of: overview.sessions[0] ?? null } as const;
      expect(findAccountShown(asked, overview.sessions[0] ?? null).kind).toBe('answered');
      await browser.pass(MINUTE);
      await browser.signIn('claude', { expiresAt });
      const now = (await getOverview(browser.worker())).sessions[0] ?? null;
      expect(now).not.toBeNull();
      expect(findAccountShown(asked, now).kind).not.toBe('answered');
    },
  );
});
