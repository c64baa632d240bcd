import { defineSite } from '../core/sites/define-site.ts';

/**
 * The link to the phone is in web storage, so it shows only while its page is open. A page that is not linked yet has
 * `WANoiseInfo` too, so that alone is not sure. Removing them forgets the link here; the phone still lists this browser
 * until it is logged out there. An address that signs out is not known.
 */
export const whatsapp = defineSite({
  id: 'whatsapp',
  name: 'WhatsApp',
  group: 'social',
  registrableDomains: ['whatsapp.com'],
  origins: ['https://web.whatsapp.com'],
  authCookies: [],
  visitorCookies: ['WANoiseInfo'],
  authStorage: [
    { area: 'local', key: 'WANoiseInfo', origin: 'https://web.whatsapp.com' },
    { area: 'local', key: 'last-wid-md', origin: 'https://web.whatsapp.com' },
  ],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://web.whatsapp.com/', guide: 'account-menu', grade: 'A' },
    { kind: 'guide', scope: 'other-devices', url: 'https://web.whatsapp.com/', guide: 'app-settings', grade: 'B' },
  ],
  pages: { home: 'https://web.whatsapp.com/' },
  evidence: [
    {
      fact: 'authStorage',
      grade: 'A',
      source: "copies of WhatsApp's own bundle; several clients (public code)",
      seenAt: '2026-10-08',
    },
    {
      fact: 'visitorCookies',
      grade: 'B',
      source: "copies of WhatsApp's own bundle: the request to link needs it, and linked takes both keys",
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; on the phone, Linked devices: guides, B',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'A', source: "copies of WhatsApp's own bundle (the host)", seenAt: '2026-10-08' },
  ],
});
