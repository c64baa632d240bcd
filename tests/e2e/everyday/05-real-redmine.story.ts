import { redmine } from '../../real-software/kinds/redmine.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(redmine);
