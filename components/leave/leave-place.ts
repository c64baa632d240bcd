/**
 * Where the leave page is drawn. The popup has no picture, cannot print, and cannot open a tab in its private window.
 */
export type LeavePlace = 'tab' | 'popup';
