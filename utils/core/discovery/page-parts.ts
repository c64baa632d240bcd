import { isRandomLooking, maskPath } from './mask-path.ts';
import type { PagePart } from './page-snapshot.ts';

/** How many parts are kept of one page. */
const MOST = 300;
/** In characters. */
const LONGEST = 300;

/** What the parts of a page are made of. */
export type PageStructure = {
  /** `fields`: in the order of the page, those with a name. */
  readonly forms: readonly {
    readonly method: string;
    readonly path: string;
    readonly fields: readonly { readonly name: string; readonly type: string }[];
  }[];
  /** Links to the page's own origin. `word`: what their query says (see query-word.ts), null for nothing. */
  readonly links: readonly { readonly path: string; readonly word: string | null }[];
  readonly ids: readonly string[];
};

/**
 * The structure of a page as texts, each once: `form POST /login email,password:password`, `link /logout`,
 * `link /index?do=login`, `id account-menu`, `password-field`. What looks random is `*` in a path, and left out
 * elsewhere.
 */
export function buildParts({ forms, links, ids }: PageStructure): PagePart[] {
  const parts = [
    ...(forms.some(({ fields }) => fields.some(isPassword)) ? ['password-field'] : []),
    ...forms.map(({ method, path, fields }) => `form ${method} ${maskPath(path)} ${namesOf(fields)}`.trim()),
    ...links.map(({ path, word }) => `link ${maskPath(path)}${word === null ? '' : `?${word}`}`),
    ...ids.filter((id) => isSteadyId(id)).map((id) => `id ${id}`),
  ];
  return [...new Set(parts.filter((part) => part.length <= LONGEST))].slice(0, MOST);
}

/** Whether an id stays the same at the next visit: frameworks number those that they make. */
export function isSteadyId(id: string): boolean {
  return /^[\w.:-]{1,64}$/.test(id) && !/\d{2,}|[:_]r|^:|-\d+$/.test(id) && !isRandomLooking(id);
}

function namesOf(fields: PageStructure['forms'][number]['fields']): string {
  return fields
    .filter(({ name }) => /^[\w.[\]:-]{1,64}$/.test(name) && !isRandomLooking(name))
    .map((field) => (isPassword(field) ? `${field.name}:password` : field.name))
    .join(',');
}

const isPassword = ({ type }: { readonly type: string }) => type.toLowerCase() === 'password';
