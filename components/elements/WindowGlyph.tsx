type Light = 'lit' | 'low' | 'dark';

/**
 * A window of the house. Lit: a session is here. Low: one may be here, or it is gone and its site did not confirm the
 * end.
 */
export function WindowGlyph({ light, size }: { light: Light; size: 'large' | 'small' }) {
  return (
    <svg class={`window ${light} ${size}`} viewBox="0 0 22 26" aria-hidden="true" focusable="false">
      <path class="pane" d="M2 11a9 9 0 0 1 18 0v11a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z" />
      <path class="bars" d="M11 2v22M2 14h18" />
    </svg>
  );
}
