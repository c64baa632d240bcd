import { wordpress } from '../../real-software/kinds/wordpress.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(wordpress);
