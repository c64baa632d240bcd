import type { SiteDefinition } from '../core/sites/site.ts';
import { amazon } from './amazon.ts';
import { atlassian } from './atlassian.ts';
import { canva } from './canva.ts';
import { characterAi } from './character-ai.ts';
import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { claudeConsole } from './claude-console.ts';
import { copilot } from './copilot.ts';
import { coursera } from './coursera.ts';
import { deepseek } from './deepseek.ts';
import { discord } from './discord.ts';
import { dropbox } from './dropbox.ts';
import { duolingo } from './duolingo.ts';
import { ebay } from './ebay.ts';
import { facebook } from './facebook.ts';
import { figma } from './figma.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { grok } from './grok.ts';
import { huggingFace } from './hugging-face.ts';
import { icloud } from './icloud.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { microsoft } from './microsoft.ts';
import { microsoft365 } from './microsoft-365.ts';
import { mistral } from './mistral.ts';
import { netflix } from './netflix.ts';
import { notion } from './notion.ts';
import { paypal } from './paypal.ts';
import { perplexity } from './perplexity.ts';
import { pinterest } from './pinterest.ts';
import { poe } from './poe.ts';
import { proton } from './proton.ts';
import { reddit } from './reddit.ts';
import { slack } from './slack.ts';
import { spotify } from './spotify.ts';
import { stackOverflow } from './stack-overflow.ts';
import { steam } from './steam.ts';
import { telegram } from './telegram.ts';
import { tiktok } from './tiktok.ts';
import { twitch } from './twitch.ts';
import { whatsapp } from './whatsapp.ts';
import { wikipedia } from './wikipedia.ts';
import { wordpressCom } from './wordpress-com.ts';
import { x } from './x.ts';
import { yahoo } from './yahoo.ts';
import { zoom } from './zoom.ts';

/** Every built-in site, by id. Ids are stored in settings and records: never reuse one. */
export const allSites: readonly SiteDefinition[] = [
  amazon,
  atlassian,
  canva,
  characterAi,
  chatgpt,
  claude,
  claudeConsole,
  copilot,
  coursera,
  deepseek,
  discord,
  dropbox,
  duolingo,
  ebay,
  facebook,
  figma,
  github,
  gitlab,
  google,
  grok,
  huggingFace,
  icloud,
  instagram,
  linkedin,
  microsoft,
  microsoft365,
  mistral,
  netflix,
  notion,
  paypal,
  perplexity,
  pinterest,
  poe,
  proton,
  reddit,
  slack,
  spotify,
  stackOverflow,
  steam,
  telegram,
  tiktok,
  twitch,
  whatsapp,
  wikipedia,
  wordpressCom,
  x,
  yahoo,
  zoom,
];
