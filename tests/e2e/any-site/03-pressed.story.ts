import { appsStory } from '../harness/any-site/apps-story.ts';

const PROVED = /^Signed out\. The old sign-in no longer works\./;
/** Ended, but nothing in its pages tells by their structure who is signed in. */
const UNTOLD = /^Could not tell\./;

appsStory(
  'ends sites whose sign-out only works pressed, alone and in a leave run',
  {
    'trap-method': PROVED,
    'trap-menu': PROVED,
    'trap-script-form': UNTOLD,
    'trap-hash': UNTOLD,
    'trap-refused': PROVED,
  },
  ['trap-menu'], // the request that left with its press was learned
);
