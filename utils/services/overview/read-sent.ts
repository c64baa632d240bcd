import type { SentFacts } from '../../core/overview/parts/sent-part.ts';
import type { SentLog } from '../../ports/requests.ts';

export type SentPorts = { readonly sent: Pick<SentLog, 'list'> };

export async function readSent({ sent }: SentPorts): Promise<SentFacts> {
  return { sent: await sent.list() };
}
