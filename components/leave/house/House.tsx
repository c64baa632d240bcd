import type { HouseLight, Mood } from './find-mood.ts';
import { HouseSky } from './HouseSky.tsx';
import { type Pane, planWindows } from './plan-windows.ts';

type Props = { lights: readonly HouseLight[]; mood: Mood };

/** The house at night: a window for each session, lit until it is ended. It repeats the list as a picture. */
export function House({ lights, mood }: Props) {
  const panes = planWindows(lights.length);
  // Sorted by id, so that each session keeps its window.
  const inOrder = lights.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <div class={mood === 'asleep' ? 'house asleep' : 'house'} aria-hidden="true">
      <svg viewBox="0 0 440 560" focusable="false">
        <HouseSky />
        <path class="roof" d="M284 124h26v64h-26z" />
        <path class="roof" d="M280 118h34v9h-34z" />
        <path class="smoke" d="M297 110c-10-14 10-20 0-36s6-20 2-30" />
        <path class="wall" d="M90 212 220 122l130 90v290H90z" />
        <path class="board" d="M90 470h260v32H90z" />
        <path class="roof" d="M68 217 220 110l152 107-9 13L220 131 77 230z" />
        {panes.map((pane, index) => (
          <Window key={index} pane={pane} light={inOrder[index]?.light ?? 'dark'} />
        ))}
        <path class="ground" d="M0 500h440v60H0z" />
        <ellipse class="spill" cx="220" cy="508" rx="190" ry="30" />
        <path class="path" d="M244 500l40 60H144l52-60z" />
        <Door />
        <Garden />
      </svg>
    </div>
  );
}

function Window({ pane: { x, y, width, height, shape }, light }: { pane: Pane; light: HouseLight['light'] }) {
  const [left, top, right, bottom, round] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2, width / 2];
  if (shape === 'round') {
    return (
      <g class={`pane ${light}`}>
        <circle class="glow" cx={x} cy={y} r={width * 1.3} />
        <circle class="frame" cx={x} cy={y} r={round + 3} />
        <circle class="glass" cx={x} cy={y} r={round} />
        <path class="bars" d={`M${x} ${top}v${height}M${left} ${y}h${width}`} stroke-width="3" />
      </g>
    );
  }
  const arch = Math.min(round, height * 0.42);
  const outline = `M${left} ${bottom}V${top + arch}Q${left} ${top} ${x} ${top}T${right} ${top + arch}V${bottom}z`;
  return (
    <g class={`pane ${light}`}>
      <circle class="glow" cx={x} cy={y} r={Math.max(width, height) * 1.15} />
      <path class="frame" d={outline} stroke-width={Math.max(2, width / 9)} />
      <path class="glass" d={outline} />
      <path class="bars" d={`M${x} ${top}v${height}M${left} ${y}h${width}`} stroke-width={Math.max(1, width / 17)} />
      <path
        class="sill"
        d={`M${left - width / 9} ${bottom}h${width * (11 / 9)}v${Math.max(2, width / 10)}h${-width * (11 / 9)}z`}
      />
    </g>
  );
}

function Door() {
  return (
    <>
      <path class="step" d="M186 496h68v8h-68z" />
      <path class="door" d="M198 497v-62a22 22 0 0 1 44 0v62z" />
      <path class="fan" d="M204 434a16 16 0 0 1 32 0z" />
      <circle class="knob" cx="235" cy="466" r="2.6" />
    </>
  );
}

function Garden() {
  return (
    <>
      <path class="tree" d="M391 502v-36c-24-2-32-26-17-42-8-24 20-40 34-25 20-6 32 15 21 30 11 19-4 36-23 37v36z" />
      <path class="tree" d="M8 504c-4-20 14-32 28-22 8-16 32-10 32 8 14-2 20 8 16 14z" />
      <path class="tree" d="M296 504c-2-12 10-20 20-13 8-9 24-4 23 7 8 0 10 4 8 6z" />
    </>
  );
}
