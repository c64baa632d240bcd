/** Offers a text as a file to save, in a click. Made here, sent nowhere. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The browser's own print dialog for this page. */
export function printPage(): void {
  window.print();
}
