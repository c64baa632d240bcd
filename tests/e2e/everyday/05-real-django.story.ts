import { django } from '../../real-software/django.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(django);
