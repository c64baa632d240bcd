import { errorText } from '../core/error-text.ts';
import type { ReportBug } from '../ports/screens.ts';

/** Errors of the browser's APIs carry no cookie values. Addresses in them are left out. */
export const reportBug: ReportBug = (where, error) => {
  console.error(`Lights Out: ${where}:`, errorText(error, 'stack'));
};
