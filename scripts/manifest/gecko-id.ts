/**
 * The name under which Firefox knows the extension. It never changes: an add-on with another one is another add-on,
 * which starts without what this one kept.
 */
export const GECKO_ID = 'lights-out@sign-out-for-real';
