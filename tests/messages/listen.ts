import type { Command, Handlers, Reply } from '../../utils/messages/protocol.ts';
import { createServer } from '../../utils/messages/server.ts';
import { overview } from '../fakes/samples/overview.ts';

/** Handlers that write down what reaches them; `fail` makes the next one throw. */
export function listen(fail: unknown = null) {
  const heard: Command[] = [];
  const reported: (readonly [string, unknown])[] = [];
  const hear = async (command: Command): Promise<Extract<Reply, { ok: true }>> => {
    heard.push(command);
    if (fail !== null) throw fail;
    return { ok: true, result: 'shown', outcome: null, extra: null, overview: overview() };
  };
  const handlers: Handlers = {
    'get-overview': hear,
    'look-here': hear,
    'sign-out': hear,
    'check-again': hear,
    'dismiss-run': hear,
    'remove-data': hear,
    'reload-tabs': hear,
    'close-tabs': hear,
    'open-page': hear,
    'save-settings': hear,
    'note-told': hear,
    'remove-synced': hear,
    'write-settings-file': hear,
    'read-settings-file': hear,
    'guide-done': hear,
    'find-unsent-text': hear,
    'mark-sign-ins': hear,
    'list-devices': hear,
    'list-tokens': hear,
    'revoke-token': hear,
    'end-device': hear,
    'end-other-devices': hear,
    'ask-account': hear,
    'plan-removal': hear,
    'label-session': hear,
    diagnose: hear,
    'check-clearing': hear,
    'erase-record': hear,
    'let-it-end': hear,
    'check-site': hear,
    'watch-sign-out': hear,
    'end-watch': hear,
    'use-learned': hear,
    'forget-learned': hear,
    leave: hear,
    'note-lent': hear,
    'read-lent': hear,
    'read-stored': hear,
    'return-lent': hear,
    'leave-done': hear,
    'leave-later': hear,
    'cancel-plan': hear,
    'look-at-plans': hear,
    'put-off': hear,
    'not-now': hear,
    'find-sign-in': hear,
    'try-site': hear,
    'save-site': hear,
    'read-site-draft': hear,
    'remove-site': hear,
    'write-sites-file': hear,
    'read-sites-file': hear,
    'import-sites': hear,
  };
  return { answer: createServer(handlers, (where, error) => void reported.push([where, error])), heard, reported };
}
