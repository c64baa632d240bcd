import { jupyter } from '../../real-software/jupyter.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(jupyter);
