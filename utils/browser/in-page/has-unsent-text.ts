/**
 * Runs inside a page, so it may use nothing from outside itself. Tells whether somebody typed text that is still there:
 * in text areas, editable areas and text fields, also inside open shadow roots. Reads, and hands back only yes or no.
 */
export function hasUnsentTextInPage(): boolean {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLTextAreaElement) {
        if (element.value.trim() !== '' && element.value !== element.defaultValue) return true;
      } else if (element instanceof HTMLElement && element.isContentEditable && !element.parentElement?.isContentEditable) {
        if (element.innerText.trim() !== '') return true;
      }
    }
  }
  return false;
}
