/**
 * How a control of a page (a link, a button, an item of a menu) is found again. It is looked for by role and name
 * first, then by test id, id, class words and place. It holds what the page shows to everybody, never a token.
 */
export type ControlMark = {
  readonly role: 'link' | 'button' | 'menuitem' | 'other';
  /** Its accessible name, at most 80 characters; null if it has none. */
  readonly name: string | null;
  readonly testId: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** The path that its link or its form leads to, without the query; null if it leads nowhere. */
  readonly path: string | null;
  /** The pair of that query which says sign-out, such as `mode=logout`: letters only. Left out for none. */
  readonly word?: string;
  /** Its place as steps from the body, such as `header:1>button:2`: the second button in the first header. */
  readonly place: string;
};
