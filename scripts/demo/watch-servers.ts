import type { EndedBy, PracticeSession } from '../../tests/practice-sites/site/session-table.ts';
import type { PracticeSites } from '../../tests/practice-sites/start.ts';

const everyMs = 300;

const reasons: Record<EndedBy, string> = {
  'sign-out-request': 'by a request to sign out',
  'all-sessions-request': 'by a request to sign out everywhere',
  'log-out-in-page': 'by the button on its page',
  'log-out-all-in-page': 'by the button on its page, everywhere',
  'terminated-in-page': 'from the list of sessions on its page',
  test: 'by the server',
};

/**
 * Prints each change of the practice servers' session tables: which account signed in, and which session ended and how.
 */
export function watchServers(sites: PracticeSites, say: (line: string) => void): () => void {
  const known = new Map<string, PracticeSession>();
  const named = Object.entries({
    Claude: sites.claude,
    'Claude Console': sites.console,
    'Character.AI': sites.character,
  });
  const look = (tell: (line: string) => void) => {
    for (const [name, site] of named) {
      for (const session of site.sessions()) {
        const line = findChange(name, known.get(session.id), session);
        if (line !== null) tell(line);
        known.set(session.id, session);
      }
    }
  };
  look(() => undefined); // the first look reports nothing, because nothing has changed yet
  const timer = setInterval(() => look(say), everyMs);
  return () => clearInterval(timer);
}

/** The sentence for a change of one session; null if nothing changed. */
function findChange(
  name: string,
  before: PracticeSession | undefined,
  { account, device, endedBy }: PracticeSession,
): string | null {
  if (before === undefined) return `Server of ${name}: ${account} signed in on ${device}.`;
  if (before.endedBy !== null || endedBy === null) return null;
  return `Server of ${name}: the session of ${account} on ${device} ended, ${reasons[endedBy]}.`;
}
