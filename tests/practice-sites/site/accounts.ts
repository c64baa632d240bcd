/** An account of the practice sites. Its address ends in `.test`, so that it is no real mailbox. */
export type PracticeAccount = {
  readonly email: string;
  readonly name: string;
  readonly uuid: string;
  readonly organizationUuid: string;
};

export const PRACTICE_ACCOUNTS: readonly PracticeAccount[] = [
  {
    email: 'ada@example.test',
    name: 'Ada',
    uuid: '0a0a0a0a-1111-4aaa-8aaa-000000000001',
    organizationUuid: '0a0a0a0a-2222-4aaa-8aaa-000000000001',
  },
  {
    email: 'grace@example.test',
    name: 'Grace',
    uuid: '0a0a0a0a-1111-4aaa-8aaa-000000000002',
    organizationUuid: '0a0a0a0a-2222-4aaa-8aaa-000000000002',
  },
];

/** The account with this address; null if none. */
export function findAccount(email: string): PracticeAccount | null {
  return PRACTICE_ACCOUNTS.find((account) => account.email === email) ?? null;
}

/** The account of a row in a session table. */
export function accountOf(session: { readonly account: string }): PracticeAccount {
  const account = findAccount(session.account);
  if (account === null) throw new Error(`No practice account is called ${session.account}`);
  return account;
}
