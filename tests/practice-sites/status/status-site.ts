import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import type { PracticeSite } from '../site/practice-site.ts';
import type { SiteDefinition } from '../site/site-definition.ts';
import { answerStatus, type StatusAnswerKind } from './status-answer.ts';

const HOST = 'status.claude.com';

export type StatusSettings = {
  indicator: 'none' | 'minor' | 'major' | 'critical';
  description: string;
  /** How the JSON address answers: correctly, or in a way that proves nothing. */
  answer: StatusAnswerKind;
};

/** A status page has switches but no sessions. */
export type StatusSite = Pick<PracticeSite<StatusSettings>, 'hosts' | 'faults' | 'settings' | 'reset'>;

/** Practice status page in the format of Statuspage. */
export const STATUS_SITE: SiteDefinition<StatusSettings> = {
  hosts: [HOST],
  lifetimeMs: 0,
  renewEveryMs: null,
  defaultSettings: { indicator: 'none', description: 'Everything works (practice)', answer: 'fine' },
  mainCookie: '',
  newCredentials: () => ({}),
  credentialOf: () => null,
  authCookies: () => [],
  extraCookies: () => [],
  routes: ({ settings, clock }): Route[] => [
    {
      host: HOST,
      method: 'GET',
      path: '/',
      role: 'page',
      answer: () =>
        pageReply({
          brand: 'Claude status page',
          title: 'Status',
          body: html`<h1>Status</h1><div class="card"><strong>${settings.description}</strong>
<p class="soft">Indicator: ${settings.indicator}</p></div>`,
        }),
    },
    {
      host: HOST,
      method: 'GET',
      path: '/api/v2/status.json',
      role: 'probe',
      answer: () =>
        answerStatus(settings.answer, {
          page: {
            id: 'practice',
            name: 'Claude (practice)',
            url: `https://${HOST}`,
            time_zone: 'Etc/UTC',
            updated_at: new Date(clock.now()).toISOString(),
          },
          status: { indicator: settings.indicator, description: settings.description },
        }),
    },
  ],
  seed: () => undefined,
};
