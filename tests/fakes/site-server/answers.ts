import type { RawAnswer } from '../../../utils/core/answers/answer.ts';

/** A plain JSON answer of a site. */
export const json = (status: number, body: unknown): RawAnswer => ({
  kind: 'response',
  status,
  contentType: 'application/json',
  challenged: false,
  body: JSON.stringify(body),
});

/** A page of HTML for an answer; with status 403 it asks for proof of a human, as a challenge does. */
export const html = (status: number, challenged = status === 403): RawAnswer => ({
  kind: 'response',
  status,
  contentType: 'text/html; charset=utf-8',
  challenged,
  body: '<!doctype html><title>Just a moment</title>',
});
