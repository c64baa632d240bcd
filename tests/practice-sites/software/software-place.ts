/** Where real server software runs: one host, and the name that its pages show. */
export type SoftwarePlace = { readonly host: string; readonly brand: string };

/** The hosts that definitions name, and others for the same software that no definition names. */
export const places = {
  authjs: { host: 'www.perplexity.ai', brand: 'Perplexity' },
  betterAuth: { host: 'rooms.example', brand: 'Rooms' },
  formSite: { host: 'letters.example', brand: 'Letters' },
} as const satisfies Record<string, SoftwarePlace>;

export const unlistedPlaces = {
  authjs: { host: 'essays.example', brand: 'Essays' },
  betterAuth: { host: 'club.example', brand: 'Club' },
  formSite: { host: 'parcels.example', brand: 'Parcels' },
} as const satisfies Record<keyof typeof places, SoftwarePlace>;
