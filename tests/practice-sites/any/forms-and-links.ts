import { html } from '../page/markup.ts';
import type { AnyApp } from './any-app.ts';

/** Apps whose own link or form signs out without a script. */
export const formsAndLinks: readonly AnyApp[] = [
  {
    name: 'trap-submit',
    brand: 'Minutes',
    trap: 'a link leads to a page whose button is called "Submit"',
    keeps: { in: 'cookie', name: 'minutes_session' },
    end: { method: 'POST', path: '/leave', needs: 'token-field', asksAgain: { button: 'Submit' } },
    controls: () => html`<a href="/leave">Log out</a>`,
  },
  {
    name: 'trap-token',
    brand: 'Ledger',
    trap: 'its form must bring a hidden token',
    keeps: { in: 'cookie', name: 'ledger_session' },
    end: { method: 'POST', path: '/logout', needs: 'token-field' },
    controls: (token) =>
      html`<form method="post" action="/logout"><input type="hidden" name="token" value="${token}"><button>Sign out</button></form>`,
  },
  {
    name: 'trap-word',
    brand: 'Bulletin',
    trap: 'what is sent must hold one fixed word',
    keeps: { in: 'cookie', name: 'bulletin_sid' },
    end: { method: 'POST', path: '/index.php', needs: { field: 'action', word: 'logout' } },
    controls: () =>
      html`<form method="post" action="/index.php"><input type="hidden" name="action" value="logout"><button>Log out</button></form>`,
  },
  {
    name: 'trap-grace',
    brand: 'Harbour',
    trap: 'the server takes a session for a while after its end',
    keeps: { in: 'cookie', name: 'harbour_session' },
    graceMs: 10_000,
    end: { method: 'POST', path: '/logout' },
    controls: () => html`<form method="post" action="/logout"><button>Sign out</button></form>`,
  },
  {
    name: 'trap-rotates',
    brand: 'Turnstile',
    trap: 'each page has another cookie value, and the former one ends at once',
    keeps: { in: 'cookie', name: 'turnstile_session', rotates: true },
    end: { method: 'POST', path: '/logout' },
    controls: () => html`<form method="post" action="/logout"><button>Sign out</button></form>`,
  },
  {
    name: 'trap-path',
    brand: 'Cabinet',
    trap: 'its cookie is only for addresses that begin with /app',
    home: '/app',
    keeps: { in: 'cookie', name: 'cabinet', path: '/app' },
    end: { method: 'GET', path: '/app/logout' },
    controls: () => html`<a href="/app/logout">Log out</a>`,
  },
  {
    name: 'trap-visitor',
    brand: 'Market',
    trap: 'every visitor has a cookie of the same name, before and after',
    keeps: { in: 'cookie', name: 'PHPSESSID', forVisitorsToo: true },
    end: { method: 'GET', path: '/logout.php' },
    controls: () => html`<a href="/logout.php">Sign out</a>`,
  },
  {
    name: 'trap-sandbox',
    brand: 'Sandpit',
    trap: 'its pages are in a sandbox in which no script runs',
    keeps: { in: 'cookie', name: 'sandpit_session' },
    end: { method: 'GET', path: '/logout' },
    controls: () => html`<a href="/logout">Log out</a>`,
    policy: 'sandbox allow-forms allow-same-origin',
  },
  {
    name: 'trap-plain',
    brand: 'Cellar',
    trap: 'it answers without encryption',
    scheme: 'http',
    keeps: { in: 'cookie', name: 'cellar_session' },
    end: { method: 'POST', path: '/logout', needs: 'token-field' },
    controls: (token) =>
      html`<form method="post" action="/logout"><input type="hidden" name="token" value="${token}"><button>Log out</button></form>`,
  },
  {
    name: 'trap-address',
    brand: 'Shed',
    trap: 'it has no name, only an IP address and a port',
    host: '127.0.0.1',
    port: 8443,
    keeps: { in: 'cookie', name: 'shed_session' },
    end: { method: 'POST', path: '/logout', needs: 'token-field' },
    controls: (token) =>
      html`<form method="post" action="/logout"><input type="hidden" name="token" value="${token}"><button>Log out</button></form>`,
  },
  {
    name: 'trap-limit',
    brand: 'Queue',
    trap: 'it soon answers 429 to requests that no person made',
    keeps: { in: 'cookie', name: 'queue_session' },
    end: { method: 'POST', path: '/logout' },
    controls: () => html`<form method="post" action="/logout"><button>Log out</button></form>`,
    looksAllowed: 3,
  },
];
