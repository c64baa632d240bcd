import type { AccountAnswer } from '../../core/account/account-answer.ts';
import type { Handlers } from '../../messages/protocol.ts';
import { type AccountPorts, askAccount } from '../account/ask-account.ts';
import type { ReplyWith } from './reply.ts';

type Ports = AccountPorts & { readonly reply: ReplyWith };

/** The command that asks a site whose sign-in this is. The name is in this one reply, and in nothing that is kept. */
export function createAccountHandlers({ reply, ...ports }: Ports): Pick<Handlers, 'ask-account'> {
  return {
    async 'ask-account'({ session }) {
      const tell = (answer: AccountAnswer) => reply('shown', null, { kind: 'account', answer });
      return (await askAccount(ports, session, tell)) ?? reply('nothing-to-do');
    },
  };
}
