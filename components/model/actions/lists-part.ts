import type { ListsWish } from '../../../utils/core/lists/lists.ts';

/** The part of a command that names lists of the browser; nothing where none is wanted. */
export function listsPart(wish: ListsWish | null) {
  return wish === null ? {} : { lists: { ...wish, lists: [...wish.lists] } };
}
