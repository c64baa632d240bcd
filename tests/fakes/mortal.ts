const asyncFunction: unknown = Object.getPrototypeOf(async () => {});

/** How long a worker lives: it dies at the call with number `diesAt`, before that call takes effect, or just after. */
export type Life = {
  readonly diesAt: number;
  readonly when: 'before' | 'after';
  calls: number;
  dead: boolean;
  readonly died: Promise<void>;
  die(): void;
  /** Hears of every call, just before it takes effect and just after. */
  readonly notice: Notice;
};

export type Notice = (call: number, when: Life['when']) => void;

export function createLife(diesAt: number, when: Life['when'], notice: Notice = () => {}): Life {
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  return { diesAt, when, calls: 0, dead: false, died, die, notice };
}

/**
 * Wraps the asynchronous functions of a port. A worker that is stopped runs nothing any more, no `catch` and no
 * `finally`:
 * so from its death on every call of it stays open for ever.
 */
export function mortal<T extends object>(port: T, life: Life): T {
  const wrapped = new Map<unknown, unknown>(); // each function once: some are called a thousand times
  return new Proxy(port, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== 'function' || Object.getPrototypeOf(member) !== asyncFunction) return member;
      const known = wrapped.get(member);
      if (known) return known;
      const call = async (...args: unknown[]): Promise<unknown> => {
        if (life.dead) return forever();
        life.calls += 1;
        const count = life.calls;
        const isLast = count === life.diesAt;
        life.notice(count, 'before');
        if (isLast && life.when === 'before') return end(life);
        const value: unknown = await Reflect.apply(member, target, args);
        life.notice(count, 'after');
        if (isLast) return end(life);
        return life.dead ? forever() : value;
      };
      wrapped.set(member, call);
      return call;
    },
  });
}

let tellDeath = (): void => {};

/** Calls this at each death of a worker, in place of what was called before. */
export function onDeath(tell: () => void): void {
  tellDeath = tell;
}

function end(life: Life): Promise<never> {
  tellDeath();
  life.dead = true;
  life.die();
  return forever();
}

function forever(): Promise<never> {
  return new Promise<never>(() => {});
}
