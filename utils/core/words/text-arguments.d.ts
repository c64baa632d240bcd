/** What the texts with named places need. Made from the English texts by `npm run generate`. */
export type TextArguments = {
  badgeRule: { site: string };
  badgeTitle: { site: string; left: string };
  alsoSignedInMany: { count: number };
  cookiesRemoved: { count: number };
  cookiesLeft: { count: number };
  hostMissingChecking: { host: string; site: string };
  hostMissingFormer: { host: string; site: string };
  allowHost: { host: string };
};
