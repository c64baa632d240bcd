import type { ReportBug } from '../ports/screens.ts';

/** Errors of the browser's APIs carry names and addresses, never cookie values: message and stack are safe to print. */
export const reportBug: ReportBug = (where, error) => {
  console.error(`Lights Out: ${where}:`, error instanceof Error ? (error.stack ?? error.message) : String(error));
};
