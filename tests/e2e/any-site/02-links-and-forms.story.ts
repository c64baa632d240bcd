import { appsStory } from '../harness/any-site/apps-story.ts';

const PROVED = /^Signed out\. The old sign-in no longer works\./;
/** Ended, but nothing in its pages tells by their structure who is signed in. */
const UNTOLD = /^Could not tell\./;

appsStory("ends sites that a person adds by their pages' own links and forms, alone and in a leave run", {
  'trap-submit': UNTOLD,
  'trap-token': PROVED,
  'trap-word': UNTOLD,
  'trap-path': PROVED,
  'trap-visitor': PROVED,
  'trap-limit': PROVED,
});
