import { betterAuth } from '../../real-software/kinds/better-auth.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(betterAuth);
