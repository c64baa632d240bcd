import { dokuwiki } from '../../real-software/dokuwiki.ts';
import { realStory } from '../harness/any-site/real-story.ts';

realStory(dokuwiki);
