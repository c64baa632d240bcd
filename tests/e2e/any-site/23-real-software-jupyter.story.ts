import { jupyter } from '../../real-software/jupyter.ts';
import { realStory } from '../harness/any-site/real-story.ts';

realStory(jupyter);
