import type { Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { Shown } from '../../../utils/core/discovery/with-shown.ts';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import type { SignInMark } from '../../../utils/core/sessions/sign-in-mark.ts';
import type { SiteReport } from '../../../utils/core/site-check/site-report.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import type { StoredDocument } from '../../../utils/core/stored/stored-document.ts';
import type { CommandOf } from '../../../utils/messages/protocol.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { Ask, AskAbout } from '../ask.ts';
import type { ScreenState } from '../screen-state.ts';
import type { Send } from '../send.ts';
import { aboutPart } from './about-part.ts';

type Parts = {
  readonly deps: Pick<AppDependencies, 'client' | 'requestClearingCheck'>;
  readonly state: Pick<ScreenState, 'trouble'>;
  readonly send: Send;
  readonly ask: Ask;
  readonly askAbout: AskAbout;
};

/** What explains sign-outs: the record, the diagnosis, the check of the browser's clear-on-exit setting. */
export function createRecordActions({ deps, state, send, ask, askAbout }: Parts) {
  return {
    /** Null where no answer came. */
    async diagnose(session: SessionRef): Promise<Diagnosis | null> {
      return (await ask({ type: 'diagnose', session }, 'diagnosis'))?.diagnosis ?? null;
    },
    /** Null where no answer came. `changed-since`: nothing was asked, because another sign-in stands there. */
    async checkSite(
      session: SessionRef,
      ending: CommandOf<'check-site'>['ending'],
      about: SignInMark | null,
    ): Promise<SiteReport | 'changed-since' | null> {
      const command = { type: 'check-site', session, ending, ...aboutPart(about) } as const;
      const answer = await askAbout(command, 'site-report');
      return answer === 'changed-since' ? answer : (answer?.report ?? null);
    },
    /** Null where no answer came. It shows no overview: it is asked after each new one. */
    async readStored(): Promise<readonly StoredDocument[] | null> {
      const reply = await deps.client.send({ type: 'read-stored' });
      return reply.ok && reply.extra?.kind === 'stored' ? reply.extra.documents : null;
    },
    /** Has what a watched sign-out taught used the next time. True where it was kept. */
    useLearned: async (watchId: string): Promise<boolean> => {
      const reply = await send({ type: 'use-learned', watchId });
      if (reply.ok && reply.result !== 'saved') state.trouble.value = 'not-saved';
      return reply.ok && reply.result === 'saved';
    },
    /** Forgets the way to sign out that the user has shown at this site. True where it is forgotten. */
    forgetLearned: async (siteId: SiteId): Promise<boolean> => {
      const reply = await send({ type: 'forget-learned', siteId });
      if (reply.ok && reply.result !== 'erased') state.trouble.value = 'not-saved';
      return reply.ok && reply.result === 'erased';
    },
    /** Ends a watch, and gives what it taught. Null where no answer came. */
    endWatch: async (watchId: string): Promise<Shown | null> => ask({ type: 'end-watch', watchId }, 'ways-seen'),
    /**
     * Reads the browser's own clear-on-exit setting; `then` says whether to keep the permission for it. True where it
     * was read.
     */
    async checkClearing(then: CommandOf<'check-clearing'>['then']): Promise<boolean> {
      if (await deps.requestClearingCheck()) return (await send({ type: 'check-clearing', then })).ok;
      state.trouble.value = 'not-allowed';
      return false;
    },
    /** Erases the record of one site, or all of it for null. True where it was erased. */
    async eraseRecord(siteId: SiteId | null): Promise<boolean> {
      const reply = await send({ type: 'erase-record', siteId });
      if (reply.ok && reply.result !== 'erased') state.trouble.value = 'not-saved';
      return reply.ok && reply.result === 'erased';
    },
    /** Turns off warnings and reminders for this sign-in. True where it was saved. */
    letItEnd: async (session: SessionRef): Promise<boolean> => {
      const reply = await send({ type: 'let-it-end', session });
      if (reply.ok && reply.result !== 'saved') state.trouble.value = 'not-saved';
      return reply.ok && reply.result === 'saved';
    },
  };
}
