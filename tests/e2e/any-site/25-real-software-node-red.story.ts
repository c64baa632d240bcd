import { nodeRed } from '../../real-software/node-red.ts';
import { realStory } from '../harness/any-site/real-story.ts';

realStory(nodeRed);
