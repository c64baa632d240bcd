/** Whether our button stands in the toolbar. `no-toolbar`: this browser has none. */
export type Pinned = 'pinned' | 'not-pinned' | 'no-toolbar' | 'unknown';
