import type { Words } from '../words.ts';

export type Answer = { readonly id: string; readonly question: string; readonly answer: string };

/**
 * The twelve questions that people ask, in the order in which they come to them. Each button in an answer has the name
 * that stands on it.
 */
export function listAnswers(words: Words): readonly Answer[] {
  const texts = {
    helpProof: words('helpProof'),
    helpUnsure: words('helpUnsure', { remove: words('removeDataHere') }),
    helpRemoved: words('helpRemoved', { everywhere: words('signOutEverywhere') }),
    helpWhy: words('helpWhy', { why: words('whyOut'), keep: words('keepRecord') }),
    helpSliding: words('helpSliding'),
    helpDevices: words('helpDevices', { everywhere: words('signOutEverywhere') }),
    helpShared: words('helpShared', {
      shared: words('sharedSwitch'),
      settings: words('settings'),
      leave: words('leavingThisComputer'),
    }),
    helpAdd: words('helpAdd', { add: words('addThisSite'), attempt: words('addTryNow') }),
    helpAccess: words('helpAccess'),
    helpSees: words('helpSees'),
    helpSends: words('helpSends', { sent: words('whatWasSent'), settings: words('settings') }),
    helpRemoveAll: words('helpRemoveAll', {
      remove: words('removeDataHere'),
      erase: words('eraseRecord'),
      settings: words('settings'),
      history: words('history'),
      removeUs: words('removeUs'),
      unsync: words('followRemove'),
    }),
  };
  return Object.entries(texts).map(([id, text]) => {
    const [question = '', answer = ''] = text.split('\n');
    return { id, question, answer };
  });
}
