import type { Reply } from '../http/reply.ts';
import { PRACTICE_ACCOUNTS } from '../site/accounts.ts';
import { html } from './markup.ts';
import { pageReply } from './page-reply.ts';

/**
 * The page on which people choose an account. `chosen` is selected at first. `hidden` fields are sent with the form.
 * `leadsTo`: the origin of another site that the person comes to by signing in; none unless given.
 */
export function signInPage(options: {
  brand: string;
  chosen: string | null;
  action: string;
  hidden: Readonly<Record<string, string>>;
  leadsTo?: string;
}): Reply {
  const { brand, action, hidden, leadsTo } = options;
  const chosen = options.chosen ?? PRACTICE_ACCOUNTS[0]?.email ?? '';
  const choices = PRACTICE_ACCOUNTS.map(({ email }) =>
    email === chosen ? html`<option selected>${email}</option>` : html`<option>${email}</option>`,
  );
  const along = Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`,
  );
  const body = html`<h1>Sign in</h1>
<p class="soft">No password: choose who you want to be.</p>
<form class="card" method="post" action="${action}">
<label for="account">Account</label>
<select id="account" name="account">${choices}</select>
${along}<button>Sign in</button>
</form>`;
  return pageReply({ brand, title: 'Sign in', body, ...(leadsTo === undefined ? {} : { formsLeadTo: leadsTo }) });
}
