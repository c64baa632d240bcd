import { type Answer, jsonReply } from '../http/reply.ts';

/**
 * How the status site's JSON address answers. `html`: an HTML page. `html-as-json`: an HTML page with the type of JSON.
 * `wrong-type`: the right JSON with the type of HTML. `huge`: the right JSON with 8 MB of padding. `not-found`: a 404
 * page. `hang`: never.
 */
export type StatusAnswerKind = 'fine' | 'html' | 'hang' | 'wrong-type' | 'html-as-json' | 'huge' | 'not-found';

const PADDING_BYTES = 8 * 1024 * 1024;
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/** Makes an answer of this kind with this status. */
export function answerStatus(kind: StatusAnswerKind, status: object): Answer {
  switch (kind) {
    case 'fine':
      return jsonReply(200, status);
    case 'hang':
      return kind;
    case 'wrong-type':
      return jsonReply(200, status, HTML);
    case 'huge':
      // The padding comes first, so a reader that finds the status has read everything.
      return jsonReply(200, { padding: 'x'.repeat(PADDING_BYTES), ...status });
    case 'html':
    case 'html-as-json':
      return { ...jsonReply(200, null, kind === 'html' ? HTML : {}), body: page('Everything works') };
    case 'not-found':
      return { ...jsonReply(404, null, HTML), body: page('There is nothing here') };
  }
}

function page(text: string): string {
  return `<!doctype html><title>Status (practice)</title><p>Practice site: ${text}.</p>`;
}
