import type { SiteDefinition } from '../core/site.ts';
import { characterAi } from './character-ai.ts';
import { claude } from './claude.ts';
import { claudeConsole } from './claude-console.ts';

/** Every built-in site, by id. Ids are stored in settings and records: never reuse one. */
export const allSites: readonly SiteDefinition[] = [characterAi, claude, claudeConsole];
