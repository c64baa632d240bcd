/**
 * Runs inside a page, so it may use nothing from outside itself. Finds text that a person typed and that is still
 * there: in text areas and editable areas, also inside open shadow roots. The text goes to our own screen only, and is
 * not stored.
 */
export function findUnsentTextInPage(): { title: string; texts: string[] } {
  const MOST = 100_000;
  const texts: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLTextAreaElement) {
        // Not compared with defaultValue, which some frameworks keep equal to what is typed.
        if (
          element.value.trim() !== '' &&
          !element.readOnly &&
          !element.disabled &&
          element.getClientRects().length > 0
        )
          texts.push(element.value.slice(0, MOST));
      } else if (
        element instanceof HTMLElement &&
        element.isContentEditable &&
        !element.parentElement?.isContentEditable
      ) {
        if (element.innerText.trim() !== '') texts.push(element.innerText.slice(0, MOST));
      }
    }
  }
  return { title: document.title.slice(0, 200), texts };
}
