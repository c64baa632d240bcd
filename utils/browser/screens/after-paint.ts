/** In ms. A page that is not shown paints nothing. */
const LONGEST = 50;

/** Calls `act` once, when what was just drawn has been painted, and at the latest after 50 ms. */
export function afterPaint(act: () => void): void {
  let due: (() => void) | null = act;
  const once = () => {
    due?.();
    due = null;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LONGEST);
}
