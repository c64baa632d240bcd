import type { PageStep } from './page-step.ts';

/** What the head of a page says of the software that made it, as the page's process tells it: not trusted. */
export type RawMake = {
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly assets: readonly string[];
  readonly data: readonly string[];
};

/**
 * Runs inside a page, so it may use nothing from outside itself. Tells what software writes into its pages about
 * itself: a few names of the head, the paths of scripts and styles, the names of attributes. No value that belongs to a
 * person. Null if this came too late, or if the tab shows another origin.
 */
export function lookAtMake(step: PageStep, origin: string): RawMake | null {
  const [MOST_NODES, MOST_KEPT, LONGEST] = [2_000, 200, 60];
  const NAMES = /^(?:generator|application-name|description|keywords|confluence-request-time|og:site_name)$/;
  if (location.origin !== origin || Date.now() < step.from || Date.now() > step.until) return null;

  const read = (prototype: object, name: string, of: unknown): unknown => Reflect.get(prototype, name, of);
  const attribute = (element: Element, name: string) => Element.prototype.getAttribute.call(element, name);
  const find = (what: string) => [...Document.prototype.querySelectorAll.call(document, what)].slice(0, MOST_NODES);
  const base = String(read(Element.prototype, 'baseURI', read(Document.prototype, 'documentElement', document)));

  const metas = find('meta[content]').flatMap((meta) => {
    const name = (attribute(meta, 'name') ?? attribute(meta, 'property') ?? '').toLowerCase();
    return NAMES.test(name) ? [{ name, content: (attribute(meta, 'content') ?? '').slice(0, LONGEST) }] : [];
  });
  const assets = find('script[src],link[href]').flatMap((file) => {
    const url = URL.parse(attribute(file, 'src') ?? attribute(file, 'href') ?? '', base);
    return url?.origin === origin ? [url.pathname] : [];
  });
  const data = find('html,head,body').flatMap((element) =>
    Element.prototype.getAttributeNames.call(element).flatMap((name) => /^data-(.+)$/.exec(name)?.[1] ?? []),
  );
  const few = <T>(list: readonly T[]) => [...new Set(list)].slice(0, MOST_KEPT);
  return { metas: few(metas), assets: few(assets), data: few(data) };
}
