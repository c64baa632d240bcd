import { defineSite } from '../core/sites/define-site.ts';

/**
 * The account of a company or a school. How long it lasts is the organisation's choice: 90 days from the last use
 * unless it says otherwise. Programs with a cookie of their own may stay signed in.
 */
export const microsoft365 = defineSite({
  id: 'microsoft-365',
  name: 'Microsoft 365',
  alsoCalled: ['Office 365'],
  group: 'work',
  registrableDomains: ['microsoftonline.com', 'microsoft.com'],
  origins: ['https://login.microsoftonline.com', 'https://myaccount.microsoft.com'],
  authCookies: [
    { name: 'ESTSAUTH', hosts: ['login.microsoftonline.com'] },
    { name: 'ESTSAUTHPERSISTENT', hosts: ['login.microsoftonline.com'] },
  ],
  companionCookies: ['ESTSAUTHLIGHT', 'SignInStateCookie'],
  mayEndAllAccounts: true,
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://login.microsoftonline.com/common/oauth2/v2.0/logout',
      userMustConfirm: true,
      grade: 'A',
    },
  ],
  leftoverCookies: ['buid', 'esctx', 'fpc'],
  pages: { home: 'https://login.microsoftonline.com/', sessions: 'https://myaccount.microsoft.com/device-list' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'learn.microsoft.com: cookies used in Microsoft Entra authentication',
      seenAt: '2026-10-08',
    },
    {
      fact: 'companionCookies',
      grade: 'A',
      source: 'learn.microsoft.com: cookies used in Microsoft Entra authentication',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: "Microsoft's own library: it shows a choice of accounts without a hint",
      seenAt: '2026-10-08',
    },
    {
      fact: 'leftoverCookies',
      grade: 'A',
      source: 'learn.microsoft.com: cookies used in Microsoft Entra authentication',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
