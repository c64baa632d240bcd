import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everyCommand } from './every-command.ts';
import { listen } from './listen.ts';

const own = { isOwnPage: true };

it('hears of nearly right commands only what the same command says a second time', async () => {
  const good = fc.constantFrom(...everyCommand).map((command): Record<string, unknown> => structuredClone(command));
  const values = fc.oneof(
    fc.anything(),
    fc.string(),
    fc.constantFrom('https://evil.example', '__proto__', 'x'.repeat(5_000)),
  );
  const nearly = fc.record({ command: good, place: fc.nat(), by: values }).map(({ command, place, by }) => {
    const places = placesIn(command);
    const [holder, key] = places[place % places.length] ?? [command, 'type'];
    Object.defineProperty(holder, key, { value: by, enumerable: true, configurable: true, writable: true });
    return command;
  });
  await fc.assert(
    fc.asyncProperty(nearly, async (message) => {
      const first = listen();
      const { ok } = await first.answer(message, own);
      expect(first.heard).toHaveLength(ok ? 1 : 0);
      const again = listen();
      for (const command of first.heard) await again.answer(command, own);
      expect(again.heard).toEqual(first.heard);
      expect(first.reported).toEqual([]);
    }),
  );
});

/** Every place in a command, as what holds it and its key there. */
function placesIn(value: object): readonly (readonly [object, string])[] {
  return Object.entries(value).flatMap(([key, one]) => [
    [value, key] as const,
    ...(typeof one === 'object' && one !== null ? placesIn(one) : []),
  ]);
}
