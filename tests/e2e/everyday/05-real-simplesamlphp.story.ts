import { simplesamlphp } from '../../real-software/kinds/simplesamlphp.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(simplesamlphp);
