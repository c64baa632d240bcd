/**
 * What came after a dialog had opened, for screen readers: they read its first sentences alone. Always there, because
 * only changes of a status are announced.
 */
export function Spoken({ text }: { text: string }) {
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}
