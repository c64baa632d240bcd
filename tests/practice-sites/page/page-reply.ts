import type { Reply } from '../http/reply.ts';
import { html, type Markup } from './markup.ts';
import { STYLES } from './styles.ts';

// As strict as on a careful real site, so that what the extension runs in a page must work under it.
const contentSecurityPolicy = (formsLeadTo: string) =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "script-src 'self'",
    "connect-src 'self'",
    `form-action 'self' ${formsLeadTo}`.trim(),
    'img-src data:',
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What a page shows. `brand`: the site that the page imitates. */
export type PageContent = {
  readonly brand: string;
  readonly title: string;
  readonly nav?: Markup;
  /** What its software writes into the head. */
  readonly head?: Markup;
  readonly bodyId?: string;
  readonly body: Markup;
  /** Path of a script of the site itself. */
  readonly script?: string;
  /** Origin of another site to which its forms may lead, also by a redirect. */
  readonly formsLeadTo?: string;
};

/** Makes a whole HTML page, which says that it is a practice site. */
export function pageReply(content: PageContent, status = 200): Reply {
  const { brand, title, nav, head, body, bodyId, script, formsLeadTo = '' } = content;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${brand} (practice)</title>
<link rel="icon" href="data:,">
<style>${{ markup: STYLES }}</style>
${head ?? ''}
${script === undefined ? '' : html`<script src="${script}" defer></script>`}
</head>
<body${bodyId === undefined ? '' : html` id="${bodyId}"`}>
<p class="notice">Practice site. Not the real ${brand}.</p>
<header><strong>${brand}</strong><nav>${nav ?? ''}</nav></header>
<main>${body}</main>
</body>
</html>
`;
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(formsLeadTo),
    },
    setCookies: [],
    body: page.markup,
  };
}
