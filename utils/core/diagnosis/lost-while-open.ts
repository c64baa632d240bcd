import type { EndEvidence } from '../journal/journal.ts';
import { type DiagnosisFacts, endOf, hadAsked } from './facts.ts';
import { type EvidenceCode, type Finding, likely, possible, sure } from './finding.ts';

function goneWhileOpen(facts: DiagnosisFacts): EndEvidence | null {
  const end = endOf(facts);
  return end?.kind === 'gone-while-open' ? end.evidence : null;
}

export function findEvicted(facts: DiagnosisFacts): Finding {
  if (goneWhileOpen(facts)?.removal !== 'evicted') return null;
  return facts.crowding === null ? sure('browser-dropped-it') : sure('browser-dropped-it', 'crowded-host');
}

/** Whether the cookie was deleted or vanished while no page of the site was loading. */
export function isRemovalWithoutPage(facts: DiagnosisFacts): boolean {
  const gone = goneWhileOpen(facts);
  return gone !== null && gone.removal !== 'taken-back' && !gone.pageLoaded;
}

/**
 * The site took the cookie back. Chromium tells of a past date, which extensions write too. It is likely the site only
 * where its page had begun to load just before; in Firefox the site's other cookies must have stayed as well.
 */
export function findTakenBack(facts: DiagnosisFacts): Finding {
  const gone = goneWhileOpen(facts);
  if (gone === null) return null;
  if (gone.removal === 'taken-back')
    return gone.pageLoaded ? likely('past-date-written', 'page-was-loading') : possible('past-date-written');
  if (gone.removal !== 'deleted') return null;
  // No site removes the cookies of other sites; but several may take back theirs while their tabs are restored.
  if (gone.elsewhere === 'went') {
    if (mayBeRestoring(facts, gone)) return possible('page-was-loading');
    return mayBeAnswer(facts, gone) ? possible() : null;
  }
  if (facts.browser === 'firefox' && gone.pageLoaded && gone.others === 'stayed')
    return likely('page-was-loading', 'others-stayed');
  if (gone.pageLoaded) return possible('page-was-loading');
  if (facts.browser === 'firefox') return possible('browser-names-nobody');
  // A site can also clear by the header Clear-Site-Data, on any answer. That removes its other cookies too.
  return gone.others === 'stayed' ? null : possible(...othersWent(gone));
}

/**
 * Removed by another extension, by a program or by hand. Chromium reports `explicit` for these. A site's Set-Cookie is
 * never `explicit`, but its Clear-Site-Data is, and that removes the site's other cookies too.
 */
export function findRemovedHere(facts: DiagnosisFacts): Finding {
  const gone = goneWhileOpen(facts);
  if (gone === null) return null;
  if (gone.removal === 'taken-back') return gone.pageLoaded ? null : possible('past-date-written');
  if (gone.removal === 'unseen')
    return facts.browser === 'firefox' && gone.others !== 'stayed' ? likely('deleted-silently') : null;
  if (gone.removal !== 'deleted') return null;
  if (gone.elsewhere === 'went') {
    const evidence = ['went-elsewhere', ...othersWent(gone)] as const;
    return mayBeRestoring(facts, gone) || mayBeAnswer(facts, gone) ? possible(...evidence) : likely(...evidence);
  }
  if (facts.browser === 'chrome' && !gone.pageLoaded && gone.others === 'stayed') return likely('deleted-from-within');
  return possible(facts.browser === 'firefox' ? 'browser-names-nobody' : 'deleted-from-within', ...othersWent(gone));
}

/**
 * Whether the site's page was loading: it may have taken its cookies back, some or all, in the moment when something
 * else took other sites' cookies. Chromium tells a site's own removals apart.
 */
function mayBeRestoring({ browser }: DiagnosisFacts, { pageLoaded }: EndEvidence): boolean {
  return browser === 'firefox' && pageLoaded;
}

/**
 * Whether it may be the site's answer to our own request, in the moment when something else took other cookies.
 * Chromium tells an answer from a removal, except by Clear-Site-Data.
 */
function mayBeAnswer(facts: DiagnosisFacts, { others }: EndEvidence): boolean {
  return hadAsked(facts) && (facts.browser === 'firefox' || others !== 'stayed');
}

function othersWent({ others }: EndEvidence): readonly EvidenceCode[] {
  return others === 'went' ? ['others-went'] : [];
}
