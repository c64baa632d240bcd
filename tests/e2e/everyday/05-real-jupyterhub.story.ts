import { jupyterhub } from '../../real-software/kinds/jupyterhub.ts';
import { kindStory } from '../harness/any-site/kind-story.ts';

kindStory(jupyterhub);
