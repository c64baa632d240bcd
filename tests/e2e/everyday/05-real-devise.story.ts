import { devise } from '../../real-software/kinds/devise.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(devise);
