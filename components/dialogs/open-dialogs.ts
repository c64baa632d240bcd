import type { Signal } from '@preact/signals';
import { createContext } from 'preact';

/** Counts the open dialogs below, so that what holds their buttons stays as it is until they are closed. */
export const OpenDialogs = createContext<Signal<number> | null>(null);
