import { html, type Markup } from '../page/markup.ts';
import type { PracticeSession } from '../site/session-table.ts';

/** Paths of this practice site only. The real ones are unknown, so nothing except these pages may use them. */
export const SESSION_FORMS = {
  logOut: '/practice/sessions/log-out',
  logOutAll: '/practice/sessions/log-out-all',
  terminate: '/practice/sessions/terminate',
} as const;

/** The "Account" settings: a button for all devices, and the table of active sessions. */
export function accountSection(current: PracticeSession, rows: readonly PracticeSession[]): Markup {
  return html`<h2>Account</h2>
<p>End every session of ${current.account}, this one too.</p>
<form method="post" action="${SESSION_FORMS.logOutAll}"><button aria-label="Log out of all devices">Log out</button></form>
<h2 id="active-sessions">Active sessions</h2>
<table aria-labelledby="active-sessions">
<thead><tr><th>Device</th><th>Location</th><th>Created</th><th><span class="soft">Action</span></th></tr></thead>
<tbody>${rows.map((row) => tableRow(row, row.id === current.id ? 'current' : 'other'))}</tbody>
</table>`;
}

function tableRow(row: PracticeSession, which: 'current' | 'other'): Markup {
  const created = new Date(row.createdAt).toISOString();
  const chip = which === 'current' ? html` <span class="chip">Current</span>` : '';
  const action =
    which === 'current'
      ? html`<form method="post" action="${SESSION_FORMS.logOut}"><button class="plain">Log out</button></form>`
      : html`<form method="post" action="${SESSION_FORMS.terminate}"><input type="hidden" name="id"
 value="${row.id}"><button class="plain">Terminate</button></form>`;
  return html`<tr data-session="${row.id}"><td>${row.device}${chip}</td><td>Practice Town</td>
<td><time datetime="${created}">${created.slice(0, 16).replace('T', ' ')} UTC</time></td><td>${action}</td></tr>`;
}
