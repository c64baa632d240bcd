import type { CauseLine } from './cause-says.ts';
import type { HeadlineCode } from './headline-says.ts';
import type { OutcomeCode } from './outcome-says.ts';

// When each sentence is said, in words for people. `docs/what-it-says.md` is made from these and from the tables that
// the screens use; no screen needs them. A result, a headline or a cause without its condition does not compile.

export const outcomeWhen: Record<OutcomeCode, string> = {
  'signed-out/refused':
    'Just before, the site said yes to the sign-in. After the sign-out it said no to the old credential, by a mark that is its own, and this browser holds no other credential.',
  'signed-out/not-tried':
    'The old credential may not be tried at this site. Just before, the site said yes. Then it accepted a sign-out of ours, and now it says no to what this browser holds; where that is nothing, nothing else removed the cookies meanwhile.',
  'removed-here-only/still-works':
    'This browser is signed out, and the site still said yes to the old credential, also on a second look after 20 seconds.',
  'removed-here-only/site-not-told': 'The data was removed here by a press, or the site has no sign-out.',
  'removed-here-only/not-tried-yet':
    'A run over many sites removed the data here. The site was added or came in a file, and its sign-out was never tried by hand.',
  'removed-here-only/no-sign-in': 'The data was removed here, and no sign-in was among it.',
  'already-signed-out': 'Before any sign-out was sent, the site said no to the sign-in, by a mark that is its own.',
  refused: 'The site was asked to sign out, and still says yes to the sign-in, which this browser still holds.',
  'could-not-tell/site-silent':
    'The site gave no answer that has its own mark: none at all, a redirect, a page in between, an error.',
  'could-not-tell/unclear-before':
    'The site said no afterwards, but had not said yes before; so the no proves nothing.',
  'could-not-tell/not-checked': 'Another device was to be ended, and the new list does not show that it was.',
  'could-not-tell/two-sign-ins':
    'Two sign-ins stand under one name here, and which of them the site reads is not known.',
  'could-not-tell/failed': 'An error inside Lights Out.',
  'could-not-tell/no-probe':
    'No question is known that this site would answer with yes or no, or the sign-in is not one that it judges.',
  'could-not-tell/inside-another':
    "The sign-in is inside another site's page, and every way that is known needs a page of the site's own.",
  'could-not-tell/removal-interrupted':
    'A removal stopped in the middle, and a sign-in is here that cannot be compared with the one that was to go.',
  'could-not-tell/interrupted': 'The browser or the extension stopped in the middle, and the old credential is gone.',
  'could-not-tell/not-told': 'The sign-in is gone here, may not be tried, and the site accepted no sign-out of ours.',
  'could-not-tell/removed-meanwhile':
    'The same, but the site accepted a sign-out, and something else than its answer removed the sign-in.',
  'could-not-tell/gone-after-asking':
    'No question is known that this site would answer. Its own page, or a request from it, was asked to sign out; then the sign-in was gone here, and nothing else is known to have removed it.',
  'could-not-tell/here-after-asking':
    'The same, and a cookie that a sign-in has at this site is still here. It may be the sign-in, or what the site gives every visitor. Or the site says no to that cookie, but accepted no sign-out of ours, and the old credential may not be tried.',
  'could-not-tell/asked-in-part':
    'Signing out of this site takes several requests, such as one to each of its hosts, and one of them was not sent, was not answered, or was answered with an error. The others may have worked.',
  'could-not-tell/lost': 'The sign-in was gone from this browser before the site was told.',
  'could-not-tell/replaced':
    'The old credential is dead, but this browser holds another one, which may be the same session renewed.',
  'could-not-tell/changed-since': 'Another sign-in stands in the old one’s place. It was not touched.',
  'could-not-tell/cookies-unreadable': 'The browser did not let the cookies be read.',
  'could-not-tell/access-missing':
    'Access to the host that had to be asked, or at which the sign-in was seen, was not given, or was taken away.',
  'could-not-tell/turned-off':
    'The site was turned off, by a person or a policy, after it was ticked. Nothing was read, sent or removed there.',
  'could-not-tell/site-unknown':
    'The site was ticked under another version of Lights Out, and this one does not know it.',
};

export const headlineWhen: Record<HeadlineCode, string> = {
  'nothing-seen': 'No run. No sign-in is seen where Lights Out may look, and nothing else there may be one.',
  'not-looked': 'No run, and there is no access to any site.',
  'may-be':
    'No run, and no sign-in is seen, but something may be one: cookies that no definition accounts for, an open page, a store that was not looked at.',
  ask: 'No run, and somebody is signed in, or may be.',
  begins: 'A run that nobody pressed begins soon, unless it is put off.',
  wait: 'A run is under way, and nothing is known to be left; for at most 15 seconds also while slow sites are asked.',
  'all-dark':
    'Every site may be looked at and every store was; each site of the run confirmed the end, or its removed data is counted beside; no sign-in is left, and nothing that may be one: no cookie that looks live, no open page of another site, and none that a run left open.',
  'these-dark': 'What was ticked is dark. What else may be here is not claimed.',
  'these-removed': 'Data of what was ticked is gone here. No site was told.',
  cleared: 'The whole browser was cleared, and nothing else was done.',
  gone: 'What was ticked is gone here, but no site confirmed it.',
  left: 'So many of what was ticked are still here, or could not be told.',
};

export const causeWhen: Record<CauseLine, string> = {
  incident: 'The status page of the site tells of a problem just now. Never sure.',
  'private-window':
    'A private window was closed lately, and the record holds no ordinary sign-in that ended since or still goes on; or the question is asked in a private window. Never more than possible, and likely where the person says so.',
  'signed-out-here': 'The newest end in the record is a run of ours that ended this very session. Sure.',
  'still-signed-in': 'The site, asked now, says yes. Sure.',
  'brought-back':
    'A cookie is here whose session a run of ours has ended, by its digest, and the site does not say yes to it. Sure.',
  'reached-end':
    'The cookie’s date passed while the browser was open. Sure where the browser itself showed it; possible where the date passed while it was closed.',
  evicted: 'The browser said that it dropped the cookie to make room. Sure.',
  'cleared-on-exit':
    'The sign-in was gone at the start, and the setting of the browser, read lately and before that, clears it; no start kept it, and it was long enough here to be on disk. Sure.',
  'cleared-on-exit-not-sure':
    'The sign-in was gone at the start, and the setting keeps it not, is not known, or was read long ago or only afterwards, or the sign-in was very fresh. Never sure, for a person, a program or a killed browser may have removed it.',
  'ended-with-browser':
    'The cookie had no date and was gone at the start. Never sure: it cannot be seen whether the browser brings back its tabs. Possible where a start has kept such a cookie.',
  'removed-here':
    'The cookie was deleted while no page of the site was loading, or the cookies of other sites went with it. Never sure.',
  'ended-by-site':
    'A page of the site was loading when its cookie went. Never sure, for extensions can write the same.',
  'ended-by-site-refuses':
    'The cookie is here, and the site, asked now, says no to it. Sure; only possible where visitors of the site have such a cookie too.',
  'ended-by-site-refuses-after-ours': 'The same, after Lights Out had asked for a sign-out. Sure.',
  'account-switched': 'The cookie was replaced by another one. Never sure.',
  connection: 'The site, asked now, gave no answer, or a page that checks the visitor. Never more than possible.',
  'could-not-tell': 'Nothing that is known speaks for a cause.',
};
