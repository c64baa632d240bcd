/**
 * What arrived at which host, with values: to find out whether a secret went to another host than its own. It gives no
 * value back.
 */
export type Traffic = {
  /** Notes an address with its headers, or a body. */
  note(host: string, text: string): void;
  /** The hosts that were sent this text, each once. */
  hostsWith(secret: string): readonly string[];
};

export function createTraffic(): Traffic {
  const texts: { readonly host: string; readonly text: string }[] = [];
  return {
    note: (host, text) => void (text !== '' && texts.push({ host, text })),
    hostsWith: (secret) => [...new Set(texts.filter(({ text }) => text.includes(secret)).map(({ host }) => host))],
  };
}
