import type { HostedSite } from '../http/server.ts';
import type { PracticeClock } from '../site/clock.ts';
import { createSite } from '../site/create-site.ts';
import type { PracticeSite } from '../site/practice-site.ts';
import type { EverydaySettings } from './everyday-site.ts';
import { githubSite } from './github-site.ts';
import { icloudSite } from './icloud-site.ts';
import { instagramSite } from './instagram-site.ts';
import { microsoftSite, outlookSite } from './microsoft-sites.ts';
import { pinterestSite } from './pinterest-site.ts';
import { steamCommunitySite, steamStoreSite } from './steam-sites.ts';
import { whatsappSite } from './whatsapp-site.ts';

const definitions = {
  github: githubSite,
  icloud: icloudSite,
  instagram: instagramSite,
  microsoft: microsoftSite,
  outlook: outlookSite,
  pinterest: pinterestSite,
  steamCommunity: steamCommunitySite,
  steamStore: steamStoreSite,
  whatsapp: whatsappSite,
};

/** Sites that people leave open, on their own hosts: one for each way to sign out that differs. */
export type EverydaySites = Readonly<Record<keyof typeof definitions, PracticeSite<EverydaySettings>>>;

export function createEverydaySites(clock: PracticeClock, stopped: AbortSignal) {
  const create = (name: keyof typeof definitions) => createSite(definitions[name], clock, stopped);
  const made = {
    github: create('github'),
    icloud: create('icloud'),
    instagram: create('instagram'),
    microsoft: create('microsoft'),
    outlook: create('outlook'),
    pinterest: create('pinterest'),
    steamCommunity: create('steamCommunity'),
    steamStore: create('steamStore'),
    whatsapp: create('whatsapp'),
  };
  const hosted: readonly HostedSite[] = Object.values(made);
  const controls: EverydaySites = {
    github: made.github.control,
    icloud: made.icloud.control,
    instagram: made.instagram.control,
    microsoft: made.microsoft.control,
    outlook: made.outlook.control,
    pinterest: made.pinterest.control,
    steamCommunity: made.steamCommunity.control,
    steamStore: made.steamStore.control,
    whatsapp: made.whatsapp.control,
  };
  return { hosted, controls };
}
