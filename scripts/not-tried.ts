/** A line that begins so tells of a story that this machine cannot run. `npm test` says it once more at its end. */
export const NOT_TRIED = 'Not tried:';
