import { mediawiki } from '../../real-software/mediawiki.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(mediawiki);
