import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { django } from '../django.ts';
import type { RealSoftware } from '../real-software.ts';
import { simplesamlphp } from './simplesamlphp.ts';

/** Real software whose cookie has the name of another kind's, by its own settings. */
export type LookAlike = {
  readonly software: RealSoftware;
  /** The name of its cookie, and the id of the kind whose cookie is called so. */
  readonly cookie: string;
  readonly of: string;
};

export const lookAlikes: readonly LookAlike[] = [
  {
    of: 'redmine',
    cookie: '_redmine_session',
    software: withSettings(django, 'look-alike', 'practice/settings.py', "SESSION_COOKIE_NAME = '_redmine_session'"),
  },
  {
    of: 'gitea',
    cookie: 'i_like_gitea',
    software: withSettings(
      simplesamlphp,
      'like-another',
      'config/config.php',
      "$config['session.phpsession.cookiename'] = 'JSESSIONID'; " +
        "$config['session.authtoken.cookiename'] = 'i_like_gitea';",
    ),
  },
];

/** The same software under another host, with more settings in a file of its run. */
function withSettings(
  { kind: _kind, ...software }: RealSoftware,
  name: string,
  file: string,
  more: string,
): RealSoftware {
  return {
    ...software,
    name,
    async prepare(place) {
      const start = await software.prepare(place);
      await appendFile(join(place.folder, file), `\n${more}\n`);
      return start;
    },
  };
}
