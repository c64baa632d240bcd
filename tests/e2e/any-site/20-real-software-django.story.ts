import { django } from '../../real-software/django.ts';
import { realStory } from '../harness/any-site/real-story.ts';

realStory(django);
