/**
 * Whether a stored document could be read. `newer`: a later version of Lights Out wrote it, so it is not overwritten.
 */
export type DocumentState = 'fine' | 'unreadable' | 'newer';
