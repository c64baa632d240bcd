/** In a popup there is no room for a picture, no printer, and no new tab in the window at hand. */
export type LeavePlace = 'tab' | 'popup';
