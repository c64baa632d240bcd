const asyncFunction: unknown = Object.getPrototypeOf(async () => {});

/** A fault in one call of a port: the one with number `throwsAt`, before it takes effect, or just after. */
export type Trap = {
  readonly throwsAt: number;
  readonly when: 'before' | 'after';
  calls: number;
  /** The call that threw, as `port.function`. */
  sprung: string | null;
  /** Hears of every call, just before it takes effect and just after. */
  readonly notice: Notice;
};

type Notice = (call: number, when: Trap['when'], name: string) => void;

export function createTrap(throwsAt: number, when: Trap['when'], notice: Notice = () => {}): Trap {
  return { throwsAt, when, calls: 0, sprung: null, notice };
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
        const call = trap.calls;
        const called = `${name}.${String(key)}`;
        const isIt = call === trap.throwsAt;
        trap.notice(call, 'before', called);
        if (isIt) trap.sprung = called;
        if (isIt && trap.when === 'before') throw new Error(`Trapped: ${trap.sprung}`);
        const value: unknown = await Reflect.apply(member, target, args);
        trap.notice(call, 'after', called);
        if (isIt) throw new Error(`Trapped: ${trap.sprung}`);
        return value;
      };
    },
  });
}
