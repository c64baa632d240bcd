import { parseArgs } from 'node:util';

/** What the command line of `build:managed` asks for. */
export type ManagedWishes = {
  /** Site ids, as they were typed. */
  readonly sites: string;
  readonly from: string;
  readonly geckoId: string;
  /** The file of the key that signs the package for Chrome. It is made where there is none. */
  readonly keyFile: string;
};

const GECKO_ID_FORM = /^(\{[0-9a-f-]{36}\}|[a-z0-9._-]*@[a-z0-9._-]+)$/i;

/**
 * Reads the command line of `build:managed`.
 *
 * @throws a sentence that says what is missing or wrong
 */
export function readManagedWishes(args: readonly string[]): ManagedWishes {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { from: { type: 'string' }, id: { type: 'string' }, key: { type: 'string' } },
  });
  const from = (values.from ?? '').replace(/\/+$/, '');
  if (!URL.canParse(from) || !from.startsWith('https://'))
    throw new Error('Name the address that browsers will fetch the packages from, with --from https://…');
  const geckoId = values.id ?? `lights-out@${new URL(from).hostname}`;
  if (!GECKO_ID_FORM.test(geckoId)) throw new Error(`Firefox takes no such id: ${geckoId}`);
  return { sites: positionals.join(','), from, geckoId, keyFile: values.key ?? 'lights-out-managed.pem' };
}
