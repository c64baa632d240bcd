type Place = readonly [x: number, y: number];

/** Where the windows are, in the order in which they are lit. */
const windows: readonly Place[] = [[152, 268], [288, 366], [288, 268], [152, 366]];

/** The house at night: a lit window for every sign-in, as far as it has windows. A picture of the list beside it. */
export function House({ lights }: { lights: number }) {
  return (
    <div class={lights === 0 ? 'scene asleep' : 'scene'} aria-hidden="true">
      <svg viewBox="0 0 440 560" focusable="false">
        <Defs />
        <rect width="440" height="560" fill="url(#house-sky)" />
        <Sky />
        <path class="hill" d="M0 452c70-34 130-30 220-8s160 4 220-18v134H0z" />
        <path class="roof" d="M284 128h24v60h-24z" />
        <path class="smoke" d="M296 118c-10-14 10-20 0-36s6-20 2-30" />
        <path class="wall" d="M90 210 220 120l130 90v290H90z" />
        <path class="roof" d="M72 214 220 110l148 104-10 13L220 132 82 227z" />
        <Attic light={lights > windows.length ? 'lit' : 'dark'} />
        {windows.map((place, index) => <Pane key={place.join()} place={place} light={index < lights ? 'lit' : 'dark'} />)}
        <path class="door" d="M196 500v-72a8 8 0 0 1 8-8h32a8 8 0 0 1 8 8v72z" />
        <circle class="knob" cx="236" cy="462" r="2.6" />
        <path class="ground" d="M0 500h440v60H0z" />
        <path class="path" d="M244 500l34 60H150l46-60z" />
        <path class="tree" d="M392 500v-34c-22-2-30-24-16-40-8-22 18-38 32-24 18-6 30 14 20 28 10 18-4 34-22 36v34z" />
      </svg>
    </div>
  );
}

function Pane({ place: [x, y], light }: { place: Place; light: 'lit' | 'dark' }) {
  return (
    <g class={`pane ${light}`}>
      <circle class="glow" cx={x} cy={y} r="74" />
      <path class="glass" d={`M${x - 26} ${y + 32}v-40a26 26 0 0 1 52 0v40z`} />
      <path class="bars" d={`M${x} ${y - 34}v66M${x - 26} ${y}h52`} />
      <path class="sill" d={`M${x - 31} ${y + 32}h62v5h-62z`} />
    </g>
  );
}

function Attic({ light }: { light: 'lit' | 'dark' }) {
  return (
    <g class={`pane ${light}`}>
      <circle class="glow" cx="220" cy="188" r="50" />
      <circle class="glass" cx="220" cy="188" r="19" />
      <path class="bars" d="M220 169v38M201 188h38" />
    </g>
  );
}

function Sky() {
  return (
    <>
      <g class="stars">
        <circle cx="50" cy="60" r="1.4" /><circle cx="120" cy="34" r="1" /><circle cx="210" cy="70" r="1.2" />
        <circle cx="300" cy="40" r="1.5" /><circle cx="404" cy="120" r="1" /><circle cx="80" cy="140" r="1" />
        <circle cx="380" cy="180" r="1.3" /><circle cx="30" cy="210" r="1.1" /><circle cx="150" cy="96" r=".9" />
      </g>
      <circle class="moonlight" cx="352" cy="78" r="96" />
      <path class="moon" d="M352 52a26 26 0 1 0 22 40 30 30 0 0 1-22-40z" />
    </>
  );
}

function Defs() {
  return (
    <defs>
      <linearGradient id="house-sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#0d1222" /><stop offset=".7" stop-color="#1d2745" /><stop offset="1" stop-color="#2a3350" />
      </linearGradient>
      <radialGradient id="house-glow">
        <stop offset="0" stop-color="#ffd98f" stop-opacity=".55" /><stop offset="1" stop-color="#ffd98f" stop-opacity="0" />
      </radialGradient>
      <radialGradient id="house-moonlight">
        <stop offset="0" stop-color="#f2eeda" stop-opacity=".35" /><stop offset="1" stop-color="#f2eeda" stop-opacity="0" />
      </radialGradient>
    </defs>
  );
}
