import { parseJson, valueAt } from '../../core/answers/json-path.ts';
import { plainText } from '../../core/plain-text.ts';
import type { ProgramToken } from '../../core/sessions/program-token.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { HttpSpec } from '../../core/sites/http-spec.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { TokenList } from '../../core/sites/token-list.ts';
import type { Requests, SiteRequest, TokenLists } from '../../ports/requests.ts';
import { createHandleBook } from './handle-book.ts';

/** More owners than an account has, and more tokens than a list is read for. */
const MOST_OWNERS = 20;
const MOST_TOKENS = 1_000;
/** An id that may stand in an address as it is. */
const PLAIN_ID = /^[\w-]{1,100}$/;
/** In ms. The last moment that a date can be. */
const LATEST = 8.64e15;

type Ids = { readonly owner: string; readonly token: string };
type OwnersList = { readonly tokens: readonly ProgramToken[]; readonly whole: boolean };

/** Reads sites' own lists of access that was given to programs. An entry's id stays in here. */
export function createTokenLists(requests: Requests): TokenLists {
  const owners = createHandleBook<string>();
  const tokens = createHandleBook<Ids>();

  function ask(ref: SessionRef, site: SiteDefinition, spec: HttpSpec, why: SiteRequest['why'], ids: Partial<Ids>) {
    const url = spec.url.replace('{owner}', ids.owner ?? '').replace('{token}', ids.token ?? '');
    const body = ids.token === undefined ? spec.body : JSON.stringify(ids.token);
    const request = { ...spec, url, body, headerFromCookie: null, why, listedAs: spec.url };
    return requests.fromBackground(ref, site, request, { from: 'jar' });
  }

  /** The entries of a list; null for every other answer. */
  async function askItems(
    ref: SessionRef,
    site: SiteDefinition,
    { request, items }: { readonly request: HttpSpec; readonly items: string },
    owner?: string,
  ): Promise<readonly unknown[] | null> {
    const answer = await ask(ref, site, request, 'list-tokens', owner === undefined ? {} : { owner });
    if (answer.kind !== 'response' || answer.status !== 200 || answer.body === null) return null;
    const found = valueAt(parseJson(answer.body), items);
    return Array.isArray(found) ? found : null;
  }

  async function listOf(
    ref: SessionRef,
    site: SiteDefinition,
    list: TokenList,
    owner: string,
  ): Promise<OwnersList | null> {
    const items = await askItems(ref, site, { request: list.list, items: list.items }, owner);
    if (items === null) return null;
    const cut = items.slice(0, MOST_TOKENS);
    const live = cut.filter((item) => valueAt(item, list.ended) !== true);
    const found = live.flatMap((item): ProgramToken[] => {
      const token = toId(valueAt(item, list.id));
      if (token === null) return [];
      const handle = tokens.handleOf(ref, `${owner} ${token}`, { owner, token });
      return [{ handle, owner: owners.handleOf(ref, owner, owner), ...describe(list, item) }];
    });
    return { tokens: found, whole: found.length === live.length && cut.length === items.length };
  }

  return {
    async list(ref, site) {
      const { tokenList } = site;
      const answered = tokenList ? await askItems(ref, site, tokenList.owners) : null;
      if (!tokenList || answered === null) return { kind: 'could-not-tell' };
      const ids = answered.flatMap((item) => toId(valueAt(item, tokenList.owners.id)) ?? []).slice(0, MOST_OWNERS);
      const read: { readonly owner: string; readonly list: OwnersList | null }[] = [];
      for (const owner of ids) read.push({ owner, list: await listOf(ref, site, tokenList, owner) });
      if (read.every(({ list }) => list === null)) return { kind: 'could-not-tell' };
      const whole = read.filter(({ list }) => list?.whole === true);
      return {
        kind: 'listed',
        tokens: read.flatMap(({ list }) => list?.tokens ?? []),
        owners: whole.map(({ owner }) => owners.handleOf(ref, owner, owner)),
        whole: whole.length === answered.length,
      };
    },

    async revoke(ref, site, handle) {
      const ids = tokens.find(ref, handle);
      if (ids === null || !site.tokenList) return false;
      const answer = await ask(ref, site, site.tokenList.revoke, 'revoke-token', ids);
      return answer.kind === 'response' && answer.status < 300;
    },
  };
}

function describe({ dates, names }: TokenList, item: unknown): Pick<ProgramToken, 'name' | 'givenAt'> {
  const told = (paths: readonly string[]) =>
    paths.map((path) => valueAt(item, path)).find((value) => typeof value === 'string' && value !== '');
  const name = plainText(String(told(names) ?? '').slice(0, 1_000));
  const at = Date.parse(String(told(dates) ?? ''));
  return { name: name === '' ? null : name, givenAt: at > 0 && at <= LATEST ? at : null };
}

function toId(value: unknown): string | null {
  const id = typeof value === 'number' ? String(value) : value;
  return typeof id === 'string' && PLAIN_ID.test(id) ? id : null;
}
