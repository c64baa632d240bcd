import * as z from 'zod/mini';

/** The shape of one stored document, and how older versions are turned into it. */
export type DocumentSpec<T> = {
  readonly key: string;
  /** The present shape only, no older one. */
  readonly schema: z.ZodMiniType<T>;
  /** `migrations[0]` turns version 1 into version 2. Append-only; never edited after a release. */
  readonly migrations: readonly ((data: unknown) => unknown)[];
  readonly fallback: T;
  /** What is used in place of the fallback for a value that cannot be read. Its raw form may still tell something. */
  readonly salvage?: (raw: unknown) => T;
};

export type Decoded<T> =
  | { readonly kind: 'absent'; readonly data: T }
  | { readonly kind: 'current'; readonly data: T }
  | { readonly kind: 'migrated'; readonly data: T }
  | { readonly kind: 'invalid'; readonly data: T }
  | { readonly kind: 'newer'; readonly data: T }
  /** The browser's storage did not let it be read, so that nothing is known of it. */
  | { readonly kind: 'unreachable'; readonly data: T };

/** How a stored value becomes a document. Never throws nor rejects. */
export type Decode<T> = (raw: unknown) => Decoded<T> | Promise<Decoded<T>>;

/** Whether a value was read, or there is none. What stands in for one that cannot be read is nobody's word. */
export function isRead({ kind }: Pick<Decoded<unknown>, 'kind'>): boolean {
  return kind === 'absent' || kind === 'current' || kind === 'migrated';
}

const envelope = z.object({ version: z.int().check(z.gte(1)), data: z.unknown() });

export function versionOf(spec: DocumentSpec<unknown>): number {
  return spec.migrations.length + 1;
}

export function encode<T>(spec: DocumentSpec<T>, data: T): { version: number; data: T } {
  return { version: versionOf(spec), data };
}

/** Decodes any stored value. Never throws, and always gives data to continue with. */
export function decode<T>(spec: DocumentSpec<T>, raw: unknown): Decoded<T> {
  if (raw === undefined || raw === null) return { kind: 'absent', data: spec.fallback };
  const opened = envelope.safeParse(raw);
  const instead = () => spec.salvage?.(raw) ?? spec.fallback;
  if (!opened.success) return { kind: 'invalid', data: instead() };
  const { version, data } = opened.data;
  const current = versionOf(spec);
  if (version > current) return { kind: 'newer', data: instead() };
  const parsed = spec.schema.safeParse(migrate(spec, version, data));
  if (!parsed.success) return { kind: 'invalid', data: instead() };
  return { kind: version === current ? 'current' : 'migrated', data: parsed.data };
}

/** Runs the migrations. One that fails on unexpected data gives `undefined`, which no schema accepts. */
function migrate(spec: DocumentSpec<unknown>, version: number, data: unknown): unknown {
  try {
    return spec.migrations.slice(version - 1).reduce((value, step) => step(value), data);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
