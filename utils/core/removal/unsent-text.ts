/** Text that a person typed in a tab and did not send. Shown and copied, never stored. */
export type UnsentText = { readonly tabId: number; readonly title: string; readonly text: string };
