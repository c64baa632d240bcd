import { appsStory } from '../harness/any-site/apps-story.ts';

const PROVED = /^Signed out\. The old sign-in no longer works\./;
/** Nothing tells from out whether these are signed in. */
const UNTOLD = /^(Could not tell\.|Removed here only\.|Signed out\. The old sign-in was not tried\.)/;

appsStory('ends sites whose page is the same for everybody, and says only what an endpoint tells', {
  'trap-shell': PROVED,
  'trap-delete': PROVED,
  'trap-header': UNTOLD,
  'trap-bearer': UNTOLD,
});
