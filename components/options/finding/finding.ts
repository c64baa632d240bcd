import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The ids of the settings that hold the typed words; null where nothing is searched for, and all are shown. */
export type Found = ReadonlySet<string> | null;

export const FoundContext = createContext<Found>(null);

/** Whether the page shows this setting now. */
export function useIsFound(id: string): boolean {
  return isFound(useContext(FoundContext), id);
}

export function isFound(found: Found, id: string): boolean {
  return found === null || found.has(id);
}
