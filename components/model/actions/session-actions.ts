import { batch } from '@preact/signals';
import type { ListsWish } from '../../../utils/core/lists/lists.ts';
import type { RemovalWish } from '../../../utils/core/removal/removal.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import type { SignInMark } from '../../../utils/core/sessions/sign-in-mark.ts';
import type { Scope } from '../../../utils/core/sites/site.ts';
import type { Command } from '../../../utils/messages/protocol.ts';
import { toActionResult } from '../action-result.ts';
import type { AppDependencies, SessionCommand, SitePage } from '../app-dependencies.ts';
import type { Ask, AskAbout } from '../ask.ts';
import type { Undo } from '../last-change.ts';
import type { ScreenState } from '../screen-state.ts';
import type { Send } from '../send.ts';
import { withEntry } from '../with-entry.ts';
import { aboutPart } from './about-part.ts';
import { listsPart } from './lists-part.ts';

type Parts = {
  readonly deps: Pick<AppDependencies, 'now'>;
  readonly state: ScreenState;
  readonly send: Send;
  readonly ask: Ask;
  readonly askAbout: AskAbout;
};

/** These deal with the tabs of a session and keep the result of the sign-out before. */
const keepResult: ReadonlySet<Command['type']> = new Set(['close-tabs', 'reload-tabs', 'open-page']);

/** What can be done about one session. */
export function createSessionActions({ deps, state, send, ask, askAbout }: Parts) {
  const { busy, actionResults, finished, lastChange, trouble } = state;

  /** Sends a command about one session; does nothing while another one about it is under way. */
  async function act(
    id: string,
    command: Extract<Command, { type: Exclude<SessionCommand, 'find-unsent-text' | 'try-site'> }>,
  ) {
    if (busy.value.has(id)) return;
    const earlier = keepResult.has(command.type) ? actionResults.value.get(id) : undefined;
    batch(() => {
      busy.value = withEntry(busy.value, id, command.type);
      actionResults.value = withEntry(actionResults.value, id, earlier);
      trouble.value = null;
    });
    await send(command, (reply) => {
      busy.value = withEntry(busy.value, id, undefined);
      if (!reply.ok || command.type === 'open-page') return;
      const result = toActionResult(reply, id, earlier ?? null, deps.now());
      actionResults.value = withEntry(actionResults.value, id, result);
      finished.value = { id };
    });
  }

  return {
    signOut: (session: SessionRef, scope: Scope, about: SignInMark | null = null) =>
      act(refId(session), { type: 'sign-out', session, scope, ...aboutPart(about) }),
    guideDone: (session: SessionRef, runId: string) => act(refId(session), { type: 'guide-done', runId }),
    checkAgain: (session: SessionRef, runId: string) => act(refId(session), { type: 'check-again', runId }),
    removeData: (session: SessionRef, wish: RemovalWish, lists: ListsWish | null = null) =>
      act(refId(session), { type: 'remove-data', session, ...wish, ...listsPart(lists) }),
    reloadTabs: (session: SessionRef) => act(refId(session), { type: 'reload-tabs', session }),
    closeTabs: (session: SessionRef) => act(refId(session), { type: 'close-tabs', session }),
    openPage: (session: SessionRef, page: SitePage) => act(refId(session), { type: 'open-page', session, page }),
    listDevices: (session: SessionRef) => ask({ type: 'list-devices', session }, 'devices'),
    endDevice: (session: SessionRef, device: string, about: SignInMark | null) =>
      askAbout({ type: 'end-device', session, device, ...aboutPart(about) }, 'devices'),
    endOtherDevices: (session: SessionRef, about: SignInMark | null) =>
      askAbout({ type: 'end-other-devices', session, ...aboutPart(about) }, 'devices'),
    listTokens: (session: SessionRef) => ask({ type: 'list-tokens', session }, 'tokens'),
    revokeToken: (session: SessionRef, token: string, about: SignInMark | null) =>
      askAbout({ type: 'revoke-token', session, token, ...aboutPart(about) }, 'tokens'),
    /** Which sign-ins stand at these places now, in their order; null where no answer came. */
    markSignIns: async (sessions: readonly SessionRef[]): Promise<readonly SignInMark[] | null> =>
      (await ask({ type: 'mark-sign-ins', sessions: [...sessions] }, 'sign-in-marks'))?.marks ?? null,
    planRemoval: (session: SessionRef) => ask({ type: 'plan-removal', session }, 'removal-plan'),
    /** True where its record is gone. */
    async dismissRun(runId: string): Promise<boolean> {
      const reply = await send({ type: 'dismiss-run', runId });
      if (reply.ok && reply.result === 'not-saved') trouble.value = 'not-saved';
      return reply.ok && reply.result === 'dismissed';
    },
    /** Names a session; an empty name takes the name away. */
    async labelSession(session: SessionRef, label: string): Promise<void> {
      await send({ type: 'label-session', session, label }, (reply) => {
        const isSaved = reply.ok && reply.result === 'saved';
        if (reply.ok && !isSaved) trouble.value = 'not-saved';
        const before = isSaved && reply.extra?.kind === 'label-written' ? reply.extra.before : null;
        const undo: Undo | null = before === null ? null : { kind: 'name', session, before, after: label };
        lastChange.value = isSaved ? { became: 'saved', undo } : null;
      });
    },
  };
}
