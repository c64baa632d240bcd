import { errorText } from '../../core/error-text.ts';

/** Copies text to the clipboard. Must be called in a click. False if the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.warn('Lights Out: the browser did not let the text be copied', errorText(error));
    return false;
  }
}
