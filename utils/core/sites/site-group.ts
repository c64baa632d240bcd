/** What people use the built-in sites for, in the order in which the settings show them. */
export const siteGroups = [
  'assistants',
  'mail',
  'social',
  'video-and-music',
  'shops',
  'school',
  'work',
  'code',
  'games',
] as const;

export type SiteGroup = (typeof siteGroups)[number];
