/** One site of the street. */
export type House = { readonly number: number; readonly id: string; readonly host: string; readonly name: string };

/** Eight unrelated hosts, for stories that sign out of many sites at once. */
export const HOUSES: readonly House[] = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
  number,
  id: `lamp-${number}`,
  host: `lamp-${number}.example`,
  name: `Lamp Street ${number}`,
}));

/** Another site of the same kind, but without a definition, like most sites of the world. */
export const STRANGER: House = { number: 0, id: 'stranger', host: 'www.stranger.example', name: 'Stranger' };

export const LAMP_COOKIE = 'lamp';
