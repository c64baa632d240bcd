import { createClientOver } from '../../messages/client.ts';
import type { Client } from '../../messages/protocol.ts';
import { runtimeTransport } from '../message-transport.ts';

/** How a page of ours reaches the background. */
export function createClient(): Client {
  return createClientOver(runtimeTransport);
}
