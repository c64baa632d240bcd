/** A few words beside a name: which cookie store, which partition. */
export function Chip({ text }: { text: string }) {
  return (
    <span class="chip" title={text}>
      {text}
    </span>
  );
}
