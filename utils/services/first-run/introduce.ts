import { type Arrival, noteArrival, type Told } from '../../core/first-run/told.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

type Ports = {
  readonly managedPolicy: ManagedPolicy;
  /** Of this copy of Lights Out. */
  readonly ownVersion: string;
  readonly showWelcomePage: () => Promise<void>;
  readonly told: Pick<DocumentStore<Told>, 'update'>;
};

/** Opens the first page once for a person who has just installed Lights Out, and notes the version they begin with. */
export async function introduce(
  { managedPolicy, ownVersion, showWelcomePage, told }: Ports,
  arrival: Arrival,
): Promise<void> {
  const policy = (await managedPolicy.read()).present ? 'set' : 'none';
  let isWelcome = false;
  const isWritten = await told.update((before) => {
    const after = noteArrival(before, arrival, ownVersion, policy);
    isWelcome = after.welcome === 'opening' && before.welcome === 'not-yet';
    return after;
  });
  if (!isWritten || !isWelcome) return;
  await showWelcomePage();
  await told.update((before) => ({ ...before, welcome: 'opened' }));
}
