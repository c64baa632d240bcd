import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';

/** The sites that everybody has: enough for most stories. */
export const requiredSites: readonly SiteDefinition[] = [characterAi, claude, claudeConsole];
