import type { HostedSite } from '../http/server.ts';
import type { PracticeClock } from '../site/clock.ts';
import { createSite } from '../site/create-site.ts';
import type { PracticeSite } from '../site/practice-site.ts';
import { blogSite } from './blog-site.ts';
import { collegeSite, librarySite } from './college-sites.ts';
import { museumSite, postRoomSite } from './look-alike-sites.ts';
import { mailSite } from './mail-site.ts';
import { alphaSite, betaSite, frontSite, onOneHost, silentSite } from './servlet-sites.ts';

/** Hosts that behave like known server software, and some that only seem to. No definition names them. */
export type KindSites = Readonly<
  Record<
    'blog' | 'mail' | 'postRoom' | 'museum' | 'library' | 'college' | 'alpha' | 'beta' | 'silent' | 'front',
    PracticeSite<object>
  >
>;

export function createKindSites(
  clock: PracticeClock,
  stopped: AbortSignal,
): { readonly controls: KindSites; readonly hosted: readonly HostedSite[] } {
  const make = (site: Parameters<typeof createSite<object>>[0]) => createSite<object>(site, clock, stopped);
  const all = {
    blog: make(blogSite),
    mail: make(mailSite),
    postRoom: make(postRoomSite),
    museum: make(museumSite),
    library: make(librarySite),
    college: make(collegeSite),
  };
  const [alpha, beta, silent, front] = [make(alphaSite), make(betaSite), make(silentSite), make(frontSite)];
  const { blog, mail, postRoom, museum, library, college } = all;
  return {
    controls: {
      blog: blog.control,
      mail: mail.control,
      postRoom: postRoom.control,
      museum: museum.control,
      library: library.control,
      college: college.control,
      alpha: alpha.control,
      beta: beta.control,
      silent: silent.control,
      front: front.control,
    },
    hosted: [...Object.values(all), onOneHost({ alpha, beta, silent }, front)],
  };
}
