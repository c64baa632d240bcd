import { authJs } from '../../real-software/kinds/auth-js.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(authJs);
