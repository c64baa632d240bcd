import { html } from '../page/markup.ts';
import type { AnyApp } from './any-app.ts';

/** Where the bait leads: nobody who signs out here wants to go there. */
export const BAIT = { elsewhere: 'elsewhere.example', deletes: '/account/delete', ofFrame: '/frame/logout' } as const;

/** An app whose page is full of what looks like a sign-out, and is none. Its own one stands last, in a closed menu. */
export const baitApp: AnyApp = {
  name: 'trap-bait',
  brand: 'Bazaar',
  trap: 'much on its page looks like a sign-out and is none',
  keeps: { in: 'cookie', name: 'bazaar_session' },
  end: { method: 'POST', path: '/account/end', needs: 'token-field' },
  controls: (token) => html`<a href="https://${BAIT.elsewhere}/logout">Log out</a>
<a href="javascript:void(document.title = 'bait')">Sign out</a>
<form method="post" action="https://${BAIT.elsewhere}/logout"><button>Log out</button></form>
<iframe title="bait" srcdoc="<a href='${BAIT.ofFrame}'>Log out</a>"></iframe>
<article><h2>How to leave</h2><p>Press <a href="/help/logout">Log out</a>.</p></article>
<div class="comment"><p>Grace: <a href="/logout?from=comment">log out here</a></p></div>
<div contenteditable="true">My draft: <a href="/draft/logout">Sign out</a></div>
<form method="post" action="${BAIT.deletes}"><button>Sign out and delete account</button></form>
<form method="post" action="${BAIT.deletes}"><button>Close account</button></form>
<div hidden><form method="post" action="/account/end"><input type="hidden" name="token" value="${token}">
<button>Sign out</button></form></div>`,
};
