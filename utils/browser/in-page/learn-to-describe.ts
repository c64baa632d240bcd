import type { LookFor, PageMemory, RawControl, RawForm } from './page-memory.ts';
import type { PageStep } from './page-step.ts';

/**
 * Runs inside a page, so it may use nothing from outside itself. Leaves in the isolated world, which no page can reach,
 * what the other functions need to describe a control: what everybody sees, no values. False if this came too late, or
 * if the tab shows another origin.
 *
 * The page may try to mislead this: an element of a form may be named like a property that is read here. So everything
 * is read by the getters of the browser's own prototypes.
 */
export function learnToDescribe(step: PageStep, origin: string, lookFor: LookFor): boolean {
  const DEEPEST = 80;
  const ROLES = /^(?:link|button|menuitem)/;
  const CONTENT_WORDS = [
    'comments?|comment-?(?:body|content|text|list)|(?:post|entry|article|message)-?(?:body|content|text)',
    'markdown(?:-body)?|mw-parser-output|user-content|ugc|wiki-content|ql-editor|ProseMirror',
  ];
  const CONTENT = new RegExp(`^(?:${CONTENT_WORDS.join('|')})$`);
  const SCRIPTED = ['onclick', 'data-method', 'data-turbo-method', 'data-confirm', 'data-url', 'hx-post', 'hx-delete'];
  if (location.origin !== origin || Date.now() < step.from || Date.now() > step.until) return false;

  const [signOut, opener] = [new RegExp(lookFor.signOut, 'u'), new RegExp(lookFor.opener, 'u')];
  const read = (prototype: object, name: string, of: unknown): unknown => Reflect.get(prototype, name, of);
  const attribute = (element: Element, name: string) => Element.prototype.getAttribute.call(element, name);
  const tagOf = (element: Element) => String(read(Element.prototype, 'localName', element));
  const find = (element: Element, what: string) => [...Element.prototype.querySelectorAll.call(element, what)];
  const wordsOf = (text: string | null) => (text ?? '').split(/\s+/).filter((word) => word !== '');
  const tidy = (text: string | null) => {
    const shown = (text ?? '').slice(0, 1_000).replace(/[\p{Co}\u200b-\u200f\u2060\ufeff]/gu, '');
    return shown.replace(/\s+/g, ' ').trim();
  };
  const normal = (text: string) =>
    tidy(text.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
      .toLowerCase()
      .replaceAll('ı', 'i');
  const textOf = (node: Node) => tidy(String(read(Element.prototype, 'textContent', node) ?? ''));
  const base = () => String(read(Element.prototype, 'baseURI', read(Document.prototype, 'documentElement', document)));

  /** The one around it, also where it stands at the top of a shadow root. */
  function parentOf(element: Element): Element | null {
    const parent = read(Node.prototype, 'parentNode', element);
    const above = parent instanceof ShadowRoot ? read(ShadowRoot.prototype, 'host', parent) : parent;
    return above instanceof Element ? above : null;
  }

  function nameOf(element: Element): string | null {
    const labels = wordsOf(attribute(element, 'aria-labelledby'))
      .map((id) => Document.prototype.getElementById.call(document, id))
      .map((label) => (label === null ? '' : textOf(label)));
    const isInput = element instanceof HTMLInputElement;
    const pictures = isInput ? [element] : find(element, '[alt],[aria-label]').slice(0, 3);
    const texts = [
      labels.join(' '),
      attribute(element, 'aria-label'),
      isInput ? attribute(element, 'value') : textOf(element),
      ...pictures.map((one) => attribute(one, 'alt') ?? attribute(one, 'aria-label')),
      attribute(element, 'title'),
    ];
    return (texts.map(tidy).find((text) => text !== '') ?? '').slice(0, 80) || null;
  }

  function toForm(form: Element, button: Element | null): RawForm {
    const own = (name: string) => (button === null ? null : attribute(button, `form${name}`)) ?? attribute(form, name);
    const action = own('action') ?? '';
    const url = URL.parse(action === '' ? location.href : action, base());
    return {
      method: (own('method') ?? 'get').toUpperCase().slice(0, 10),
      origin: url === null ? 'null' : url.origin === 'null' ? url.protocol : url.origin,
      path: url?.pathname ?? '',
      hasAction: action !== '',
      fields: find(form, 'input,select,textarea')
        .map((field) => ({ name: attribute(field, 'name') ?? '', type: attribute(field, 'type') ?? '' }))
        .filter(({ name }) => name !== '')
        .slice(0, 40),
    };
  }

  /** The form that a control sends; null for none. */
  function formOf(element: Element): RawForm | null {
    const type = (attribute(element, 'type') ?? '').toLowerCase();
    let form: unknown = null;
    if (element instanceof HTMLButtonElement && !/^(?:button|reset)$/.test(type))
      form = read(HTMLButtonElement.prototype, 'form', element);
    if (element instanceof HTMLInputElement && /^(?:submit|image)$/.test(type))
      form = read(HTMLInputElement.prototype, 'form', element);
    return form instanceof Element ? toForm(form, element) : null;
  }

  function hrefOf(element: Element): RawControl['href'] {
    const address = /^(?:a|area)$/.test(tagOf(element)) ? attribute(element, 'href') : null;
    const url = address === null ? null : URL.parse(address, base());
    if (url === null) return null;
    const isWeb = /^https?:$/.test(url.protocol);
    const isPlain = ([name, value]: [string, string]) =>
      (/^(?:route|r|q|p)$/i.test(name) ? /^[\p{L}_/:.-]{0,40}$/u : /^[\p{L}_:.-]{0,40}$/u).test(value) &&
      /^[a-z_-]{1,20}$/i.test(name) &&
      signOut.test(normal(`${name}=${value}`));
    const isOne = ([name, value]: [string, string]) =>
      (/^(?:uid|(?:user|member|account)[-_]?id)$/i.test(name) && /^\d{1,20}$/.test(value)) ||
      (/^(?:(?:user|member|account|login)(?:[-_]?name)?)$/i.test(name) &&
        !/^(?:|me|self|current|[a-z.]*log[a-z-]?out)$/i.test(value));
    const isHere = ([, value]: [string, string]) => URL.parse(value)?.host === location.host;
    return {
      origin: isWeb ? url.origin : url.protocol,
      path: isWeb ? url.pathname : '',
      hasQuery: url.search !== '',
      queryWord: [...url.searchParams].find(isPlain)?.join('=') ?? null,
      hash: /^#[\w!/-]{0,40}$/.test(url.hash) ? url.hash : url.hash.slice(0, 1),
      ...([...url.searchParams].some(isOne) ? { namesAccount: true } : {}),
      ...([...url.searchParams].some(isHere) ? { namesPage: true } : {}),
    };
  }

  const isContent = (element: Element) =>
    /^(?:article|blockquote)$/.test(tagOf(element)) ||
    /^(?:article|comment|feed)$/.test(attribute(element, 'role') ?? '') ||
    (element instanceof HTMLElement && read(HTMLElement.prototype, 'isContentEditable', element) === true) ||
    /^(?:article|comment|review)/.test(attribute(element, 'itemprop') ?? '') ||
    [...wordsOf(attribute(element, 'class')), attribute(element, 'id') ?? ''].some((word) => CONTENT.test(word));
  const isDialog = (element: Element) =>
    tagOf(element) === 'dialog' ||
    /^(?:alert)?dialog$/.test(attribute(element, 'role') ?? '') ||
    attribute(element, 'aria-modal') === 'true' ||
    wordsOf(attribute(element, 'class')).some((word) => /^(?:modal|modal-dialog|dialog|popup)$/i.test(word));

  function surroundings(element: Element): Pick<RawControl, 'place' | 'inDialog' | 'insideContent'> {
    const steps: string[] = [];
    let inDialog = false;
    let insideContent = read(Document.prototype, 'designMode', document) === 'on';
    for (let at: Element | null = element; at !== null && steps.length < DEEPEST; at = parentOf(at)) {
      if (tagOf(at) === 'body') break;
      steps.unshift(`${tagOf(at)}:${memory.numbers.get(at) ?? 1}`);
      inDialog ||= isDialog(at);
      insideContent ||= isContent(at);
    }
    return { place: steps.join('>'), inDialog, insideContent };
  }

  function describe(element: Element): RawControl {
    const name = nameOf(element);
    const [href, form] = [hrefOf(element), formOf(element)];
    const role = attribute(element, 'role') ?? '';
    const own = tagOf(element);
    const pictures = name === null ? find(element, 'i,svg,use,span').slice(0, 3) : [];
    const classes = [element, ...pictures].flatMap((one) => [
      ...wordsOf(attribute(one, 'class')),
      ...(tagOf(one) === 'use'
        ? [(attribute(one, 'href') ?? attribute(one, 'xlink:href') ?? '').replace(/^.*#/, '')]
        : []),
    ]);
    const testId = ['testid', 'test-id', 'test', 'qa', 'cy'].map((key) => attribute(element, `data-${key}`));
    const id = attribute(element, 'id');
    const marks = [id, ...testId, ...classes].join(' ');
    const hasMenu = /^(?:true|menu|dialog)$/.test(attribute(element, 'aria-haspopup') ?? '');
    const expands = ['aria-expanded', 'popovertarget'].some((key) => attribute(element, key) !== null);
    const toggles = ['data-toggle', 'data-bs-toggle'].some((key) => attribute(element, key) === 'dropdown');
    const roleOfTag = /^(?:a|area)$/.test(own) ? 'link' : /^(?:button|input|summary)$/.test(own) ? 'button' : 'other';
    return {
      role: ROLES.exec(role)?.[0] ?? roleOfTag,
      name,
      testId: testId.find((one) => one !== null) ?? null,
      id,
      classes: classes.filter((word) => /^[a-z][a-z_-]{1,38}$/i.test(word)).slice(0, 12),
      href,
      form,
      opensMenu: hasMenu || expands || toggles || own === 'summary' || opener.test(normal(marks)),
      isScripted:
        SCRIPTED.some((key) => attribute(element, key) !== null) ||
        (form === null ? href === null || attribute(element, 'href')?.startsWith('#') === true : !form.hasAction),
      isLikely: signOut.test(normal(`${name} ${marks} ${href?.path} ${href?.queryWord} ${form?.path}`)),
      ...surroundings(element),
    };
  }

  const memory: PageMemory = {
    numbers: new WeakMap(),
    describe,
    toForm,
    says: (text) => signOut.test(normal(text)),
    opens: (marks) => opener.test(normal(marks)),
    look: '',
    elements: [],
  };
  Reflect.set(globalThis, 'lightsOutMemory', memory);
  return true;
}
