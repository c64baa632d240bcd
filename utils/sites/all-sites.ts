import type { SiteDefinition } from '../core/sites/site.ts';
import { characterAi } from './character-ai.ts';
import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { claudeConsole } from './claude-console.ts';
import { copilot } from './copilot.ts';
import { deepseek } from './deepseek.ts';
import { discord } from './discord.ts';
import { github } from './github.ts';
import { google } from './google.ts';
import { grok } from './grok.ts';
import { huggingFace } from './hugging-face.ts';
import { linkedin } from './linkedin.ts';
import { mistral } from './mistral.ts';
import { notion } from './notion.ts';
import { perplexity } from './perplexity.ts';
import { poe } from './poe.ts';
import { reddit } from './reddit.ts';
import { x } from './x.ts';

/** Every built-in site, by id. Ids are stored in settings and records: never reuse one. */
export const allSites: readonly SiteDefinition[] = [
  characterAi,
  chatgpt,
  claude,
  claudeConsole,
  copilot,
  deepseek,
  discord,
  github,
  google,
  grok,
  huggingFace,
  linkedin,
  mistral,
  notion,
  perplexity,
  poe,
  reddit,
  x,
];
