import { errorText } from '../../core/error-text.ts';

export type ReadFile = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-large' | 'unreadable' };

/** Reads a file that the user chose, up to a limit in bytes. Its content is sent nowhere. */
export async function readFile(file: File, largest: number): Promise<ReadFile> {
  if (file.size > largest) return { kind: 'too-large' };
  try {
    return { kind: 'text', text: await file.text() };
  } catch (error) {
    // moved or locked meanwhile
    console.warn('Lights Out: the browser could not read the file', errorText(error));
    return { kind: 'unreadable' };
  }
}
