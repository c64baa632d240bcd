import type { RequestHead } from '../http/request.ts';
import type { Credentials } from '../site/session-table.ts';
import type { AnyApp } from './any-app.ts';
import { credentialName, random } from './credential.ts';

/** What an app sets as its cookie, and which secret of its session table a cookie stands for. */
export type Turns = {
  next(credentials: Credentials): Credentials;
  /** Of a value that was replaced before this request came: no session's. */
  secretOf(request: RequestHead, shown: string): string;
};

/** In an app that rotates, the secret with a random end, of which only the last that was set is taken. */
export function createTurns(app: AnyApp): Turns {
  const name = credentialName(app);
  if (app.keeps.in !== 'cookie' || !app.keeps.rotates)
    return { next: (credentials) => credentials, secretOf: (_request, shown) => shown };
  const last = new Map<string, string>();
  /** A request is judged once: its own answer replaces its value. */
  const judged = new WeakMap<RequestHead, string>();
  return {
    next(credentials) {
      const secret = credentials[name] ?? '';
      const value = `${secret}~${random(8)}`;
      last.set(secret, value);
      return { ...credentials, [name]: value };
    },
    secretOf(request, shown) {
      const [secret = ''] = shown.split('~');
      const found = judged.get(request) ?? (last.get(secret) === shown ? secret : '');
      judged.set(request, found);
      return found;
    },
  };
}
