import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { CommandOf } from '../../../utils/messages/protocol.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { Send } from '../send.ts';

type Parts = {
  readonly deps: Pick<AppDependencies, 'requestAccess'>;
  readonly send: Send;
};

/** What is asked or told once, on whichever screen. */
export function createIntroductionActions({ deps, send }: Parts) {
  const noteTold = async (what: CommandOf<'note-told'>['what']): Promise<void> => {
    await send({ type: 'note-told', what });
  };
  return {
    noteTold,
    /** Asks for access to a group of sites. Must be called in the click itself. The group itself says a refusal. */
    async allowGroup(sites: readonly SiteView[]): Promise<boolean> {
      const isAllowed = await deps.requestAccess(sites.flatMap(({ accessPatterns }) => accessPatterns));
      await noteTold('sites');
      return isAllowed;
    },
  };
}
