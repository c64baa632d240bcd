import { expect, it } from 'vitest';
import { listTellingPaths } from '../../../utils/core/sites/list-telling-paths.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const WIKI = wikiDraft.origin;
const wiki = toOwnDefinition(wikiDraft);
const probe = { url: `${WIKI}/api/me`, headerFromCookie: null, judges: [], grade: 'B' } as const;

it('finds nothing in addresses of plain words', () => {
  const signedIn = [
    { status: [200], page: { has: ['link /session/end', 'id anna'], lacks: ['password-field'] } },
  ] as const;
  expect(listTellingPaths({ ...wiki, probe: { ...probe, signedIn, signedOut: [{ redirect: '/login' }] } })).toEqual([]);
});

it('finds whatever else an address holds, wherever it stands in a definition', () => {
  const page = { has: ['link /anna', 'form POST /schmidt/end token'], lacks: ['link /a-b/c?x=y'] } as const;
  const mark = {
    role: 'link',
    name: null,
    testId: null,
    id: null,
    classes: [],
    path: '/out/anna',
    place: 'link:1',
  } as const;
  const found = listTellingPaths({
    ...wiki,
    pages: { ...wiki.pages, account: `${WIKI}/~anna` },
    probe: {
      ...probe,
      url: `${WIKI}/acme-gmbh`,
      signedIn: [{ status: [200], page }],
      signedOut: [{ redirect: '/enter/acme' }],
    },
    signOut: [{ kind: 'press', scope: 'this-browser', url: `${WIKI}/desk/anna`, steps: [mark], grade: 'B' }],
  });
  const all = ['/desk/anna', '/out/anna', '/acme-gmbh', '/enter/acme', '/anna', '/schmidt/end', '/a-b/c', '/~anna'];
  expect(found).toEqual(all);
});
