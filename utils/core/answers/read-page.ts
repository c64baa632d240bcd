import { buildParts, type PageStructure } from '../discovery/page-parts.ts';
import type { PagePart } from '../discovery/page-snapshot.ts';
import { findQueryWord } from '../discovery/query-word.ts';
import { scanTags, type Tag } from './scan-tags.ts';

/** How many forms and fields are read of one page. As many as a look at an open page takes down. */
const MOST_FORMS = 30;
const MOST_FIELDS = 40;

type Form = PageStructure['forms'][number] & { readonly fields: { name: string; type: string }[] };

/**
 * The structure of a page as an answer brings it, in the same texts as a look at an open page gives (see
 * page-parts.ts). Links and forms that leave the page's own origin do not count, nor links in what people wrote.
 *
 * @param address of the answer: what is written relative to it is resolved
 */
export function readPage(html: string, address: string): readonly PagePart[] {
  const { origin } = new URL(address);
  const forms: Form[] = [];
  const links: PageStructure['links'][number][] = [];
  const ids: string[] = [];
  let base = address;
  let form: Form | null = null;
  let content = 0;

  function open({ attributes, name }: Tag): void {
    const of = (attribute: string) => attributes.get(attribute) ?? '';
    const ownUrl = (text: string) => {
      const url = URL.parse(text, base);
      return url?.origin === origin ? url : null;
    };
    if (of('id') !== '') ids.push(of('id'));
    if (name === 'base') base = URL.parse(of('href'), address)?.href ?? base;
    if (name === 'article' || name === 'blockquote') content += 1;
    if ((name === 'a' || name === 'area') && attributes.has('href') && content === 0) {
      const url = ownUrl(of('href').trim());
      if (url !== null) links.push({ path: url.pathname, word: findQueryWord(url.searchParams) });
    }
    if (name === 'form' && form === null) {
      const url = of('action') === '' ? new URL(address) : ownUrl(of('action').trim());
      form = { method: (of('method') || 'get').toUpperCase().slice(0, 10), path: url?.pathname ?? '', fields: [] };
      if (url !== null && forms.length < MOST_FORMS) forms.push(form);
    }
    if (/^(?:input|select|textarea)$/.test(name) && of('name') !== '' && form && form.fields.length < MOST_FIELDS)
      form.fields.push({ name: of('name'), type: of('type') });
  }

  for (const tag of scanTags(html)) {
    if (tag.kind === 'start') open(tag);
    else if (tag.name === 'form') form = null;
    else if (tag.name === 'article' || tag.name === 'blockquote') content = Math.max(0, content - 1);
  }
  return buildParts({ forms, links, ids });
}
