import { phpliteadmin } from '../../real-software/phpliteadmin.ts';
import { realStory } from '../harness/any-site/real-story.ts';

realStory(phpliteadmin);
