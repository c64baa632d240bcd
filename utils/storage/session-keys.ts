/** Keys of what one screen leaves to the next in the browser's memory (`storage.session`). */
export const ADDING_KEY = 'adding';
export const UNFINISHED_KEY = 'unfinished';
