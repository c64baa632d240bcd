type Props = { x: number; y: number; light: 'lit' | 'low' | 'dark' };

/** A window of a house in the pictures of the first page, 26 wide and 32 high; `x`, `y` is its middle. */
export function NightWindow({ x, y, light }: Props) {
  return (
    <g class={`night-window ${light}`} transform={`translate(${x - 13} ${y - 16})`}>
      <circle class="glow" cx="13" cy="16" r="30" />
      <path class="glass" d="M0 12a13 13 0 0 1 26 0v18a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2z" />
      <path class="bars" d="M13 0v32M0 16h26" />
    </g>
  );
}
