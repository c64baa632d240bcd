const asyncFunction: unknown = Object.getPrototypeOf(async () => {});

/** A fault in one call of a port: the one with number `throwsAt`, before it takes effect, or just after. */
export type Trap = {
  readonly throwsAt: number;
  readonly when: 'before' | 'after';
  calls: number;
  /** The call that threw, as `port.function`. */
  sprung: string | null;
};

export function createTrap(throwsAt: number, when: Trap['when']): Trap {
  return { throwsAt, when, calls: 0, sprung: null };
}

/**
 * Wraps the asynchronous functions of a port. Unlike a worker that dies, one that meets a fault goes on, and hears of
 * it.
 */
export function trapped<T extends object>(port: T, name: string, trap: Trap): T {
  return new Proxy(port, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== 'function' || Object.getPrototypeOf(member) !== asyncFunction) return member;
      return async (...args: unknown[]): Promise<unknown> => {
        trap.calls += 1;
        const isIt = trap.calls === trap.throwsAt;
        if (isIt) trap.sprung = `${name}.${String(key)}`;
        if (isIt && trap.when === 'before') throw new Error(`Trapped: ${trap.sprung}`);
        const value: unknown = await Reflect.apply(member, target, args);
        if (isIt) throw new Error(`Trapped: ${trap.sprung}`);
        return value;
      };
    },
  });
}
