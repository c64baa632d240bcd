/**
 * What a function inside a page uses of the browser's API there. It can import nothing, and both browsers know this
 * name in the isolated world.
 */
declare const chrome: {
  readonly runtime: {
    connect(info: { readonly name: string }): {
      disconnect(): void;
      postMessage(message: unknown): void;
      readonly onMessage: { addListener(listener: () => void): void };
      readonly onDisconnect: { addListener(listener: () => void): void };
    };
  };
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
};
