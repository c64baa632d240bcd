import { mediawiki } from '../../real-software/mediawiki.ts';
import { realStory } from '../harness/any-site/real-story.ts';

realStory(mediawiki);
