import { fossil } from '../../real-software/fossil.ts';
import { realStory } from '../harness/any-site/real-story.ts';

realStory(fossil);
