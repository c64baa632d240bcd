import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../utils/core/sessions/session.ts';
import { telegram } from '../../../../utils/sites/telegram.ts';
import { whatsapp } from '../../../../utils/sites/whatsapp.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { overview } from '../../../fakes/samples/overview.ts';

const sites = [telegram, whatsapp];
const everything = {
  sites,
  everySite: 'granted',
  access: new Map(sites.map(({ id }) => [id, 'granted'] as const)),
} as const;
const language = cookie({ name: 'wa_lang_pref', domain: 'web.whatsapp.com' });
const linked: Session = { ref: refOf('whatsapp'), lifetime: { kind: 'unknown' }, cookieNames: ['WANoiseInfo'] };
const told = (change: Parameters<typeof overview>[0]) => {
  const { otherSites, sessions, unaccounted } = overview({ ...everything, ...change });
  return {
    others: otherSites.map(({ domain, sign }) => [domain, sign]),
    sessions: sessions.map(({ siteName }) => siteName),
    doubts: unaccounted.map(({ siteName }) => siteName),
  };
};

describe('a built-in site that keeps its sign-in in web storage', () => {
  it('is in nobody’s way where it left nothing here, or every leave run would end with doubts', () => {
    expect(told({})).toEqual({ others: [], sessions: [], doubts: [] });
  });

  it('may be signed in where it was opened, by whatever cookie it left', () => {
    expect(told({ cookies: [language] })).toEqual({
      others: [['web.whatsapp.com', 'may-be']],
      sessions: [],
      doubts: [],
    });
  });

  it('has one row while its open page shows the sign-in', () => {
    expect(told({ cookies: [language], stored: [linked] })).toEqual({ others: [], sessions: ['WhatsApp'], doubts: [] });
  });

  it('hides no row of another cookie store', () => {
    const elsewhere = { ...language, storeId: 'firefox-container-3' };
    expect(told({ cookies: [elsewhere], stored: [linked] })).toMatchObject({
      others: [['web.whatsapp.com', 'may-be']],
      sessions: ['WhatsApp'],
    });
  });
});
