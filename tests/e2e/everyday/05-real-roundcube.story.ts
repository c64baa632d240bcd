import { roundcube } from '../../real-software/kinds/roundcube.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(roundcube);
