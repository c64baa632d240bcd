import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { characterAi as realCharacterAi } from '../../../utils/sites/character-ai.ts';
import { claude as realClaude } from '../../../utils/sites/claude.ts';

const noPages = { login: null, account: null, sessions: null, help: null, status: null, password: null, tokens: null };

const noGuides = { 'this-browser': null, everywhere: null, 'other-devices': null } as const;

export function site(change: Partial<SiteView> & Pick<SiteView, 'id' | 'name'>): SiteView {
  const host = `${change.id}.example`;
  return {
    group: 'assistants',
    hosts: [host],
    seenBy: 'name',
    required: true,
    enabled: true,
    source: { kind: 'built-in' },
    access: 'granted',
    accessPatterns: [`*://${host}/*`],
    missingHosts: [],
    pages: { home: `https://${host}/`, ...noPages },
    signOutKind: 'request',
    tried: true,
    signOutFrom: 'anywhere',
    signOutPage: 'unknown',
    keeps: 'account',
    words: { paths: [], livesOn: null },
    mayEndAllAccounts: false,
    tellsAccount: false,
    tellsTokens: false,
    learned: 'no',
    alsoCalled: [],
    alsoEnds: [],
    related: [],
    otherDevices: 'unknown',
    everywhere: 'unknown',
    guides: noGuides,
    waysIn: [],
    clearing: 'unknown',
    statusPatterns: [],
    ...change,
  };
}

export const claude = site({
  id: 'claude',
  name: 'Claude',
  hosts: ['claude.ai'],
  tellsAccount: true,
  tellsTokens: true,
  keeps: 'conversations',
  words: realClaude.words,
  accessPatterns: ['*://claude.ai/*'],
  missingHosts: [],
  related: ['claude-console'],
  everywhere: 'request',
  otherDevices: 'guide',
  guides: { 'this-browser': 'active-sessions', everywhere: 'account-page', 'other-devices': 'active-sessions' },
  waysIn: [{ kind: 'site', siteId: 'google', name: 'Google', state: 'not-seen' }, { kind: 'e-mail-link' }],
  pages: {
    home: 'https://claude.ai/',
    login: 'https://claude.ai/login',
    account: 'https://claude.ai/settings/account',
    sessions: 'https://claude.ai/settings/account',
    help: 'https://support.claude.com/',
    status: 'https://status.claude.com/',
    password: null,
    tokens: null,
  },
});
export const claudeConsole = site({
  id: 'claude-console',
  name: 'Claude Console',
  hosts: ['platform.claude.com', 'console.anthropic.com'],
  signOutKind: 'guide',
  tried: false,
  related: ['claude'],
  guides: { ...noGuides, 'this-browser': 'account-menu' },
  pages: { ...claude.pages, home: 'https://platform.claude.com/', sessions: null },
});
export const google = site({
  id: 'google',
  name: 'Google',
  required: false,
  hosts: ['accounts.google.com'],
  pages: { ...claude.pages, home: 'https://myaccount.google.com/' },
});
/** A site that tells of its sessions. */
export const hub = site({
  id: 'hub',
  name: 'ExampleHub',
  otherDevices: 'list',
  everywhere: 'guide',
  waysIn: [{ kind: 'password' }],
  guides: { ...noGuides, everywhere: 'sessions-page' },
  pages: {
    home: 'https://hub.example/',
    ...noPages,
    sessions: 'https://hub.example/sessions',
    password: 'https://hub.example/password',
    tokens: null,
  },
});
export const characterAi = site({
  id: 'character-ai',
  words: realCharacterAi.words,
  name: 'Character.AI',
  hosts: ['character.ai', 'plus.character.ai'],
  tellsAccount: true,
});
