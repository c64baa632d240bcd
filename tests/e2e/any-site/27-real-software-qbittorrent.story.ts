import { qbittorrent } from '../../real-software/qbittorrent.ts';
import { realStory } from '../harness/any-site/real-story.ts';

realStory(qbittorrent);
