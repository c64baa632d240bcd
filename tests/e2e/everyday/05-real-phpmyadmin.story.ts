import { phpmyadmin } from '../../real-software/kinds/phpmyadmin.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(phpmyadmin);
