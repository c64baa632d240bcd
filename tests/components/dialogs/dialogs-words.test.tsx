import { expect, it } from 'vitest';
import { readWords } from '../harness/read-words.tsx';

/** The one component test that holds the English words of the dialogs; every other asks for them by their keys. */
it('holds the English words of the dialogs', async () => {
  const words = await readWords([
    'dialog-everywhere-unsent',
    'dialog-devices-ended',
    'dialog-tokens-revoked',
    'dialog-remove-ticks',
    'dialog-remove-permission',
    'diagnosis-cleared-likely',
    'diagnosis-unclear',
    'diagnosis-failed',
  ]);
  await expect(words).toMatchFileSnapshot('./dialogs-words.txt');
});
