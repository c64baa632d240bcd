/** What everybody sees of a control, as the page's process tells it: not trusted, and its paths not yet masked. */
export type RawControl = {
  readonly role: string;
  readonly name: string | null;
  readonly testId: string | null;
  readonly id: string | null;
  /** Its class words and, where it has no name, those of the picture in it. */
  readonly classes: readonly string[];
  readonly place: string;
  readonly href: {
    readonly origin: string;
    readonly path: string;
    readonly hasQuery: boolean;
    readonly queryWord: string | null;
    readonly hash: string;
    readonly namesAccount?: boolean;
    readonly namesPage?: boolean;
  } | null;
  readonly form: RawForm | null;
  readonly opensMenu: boolean;
  readonly inDialog: boolean;
  readonly insideContent: boolean;
  readonly isScripted: boolean;
  /** Whether its words or its address seem to say sign-out. Core decides. */
  readonly isLikely: boolean;
};

export type RawForm = {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly hasAction: boolean;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
};

/** Patterns for texts in lower case without accents: what says sign-out, and what opens a menu. */
export type LookFor = { readonly signOut: string; readonly opener: string };

/** What our functions leave for each other in the isolated world of one document. No page can reach it. */
export type PageMemory = {
  /** How many elements of its kind stand before it, and it; counted by the last look. */
  readonly numbers: WeakMap<Element, number>;
  readonly describe: (element: Element) => RawControl;
  readonly toForm: (form: Element, button: Element | null) => RawForm;
  /** Whether a text seems to say sign-out, or marks of the page's code seem to be those of an opener of menus. */
  readonly says: (text: string) => boolean;
  readonly opens: (marks: string) => boolean;
  /** The controls of the last look, and its mark. */
  look: string;
  elements: readonly WeakRef<Element>[];
};
