import type { ComponentChildren } from 'preact';
import { NightWindow } from './NightWindow.tsx';

/** A house in which windows are lit, and around one of them the ring that says how long it will be. */
export function SeeScene() {
  return (
    <Scene>
      <path class="wall" d="M34 104V56l76-38 76 38v48z" />
      <path class="roof" d="M24 58 110 14l86 44-5 9-81-42-81 42z" />
      <NightWindow x={70} y={78} light="lit" />
      <NightWindow x={110} y={78} light="dark" />
      <NightWindow x={150} y={78} light="lit" />
      <circle class="ring-track" cx="150" cy="78" r="25" />
      <circle class="ring-life" cx="150" cy="78" r="25" pathLength="100" stroke-dasharray="74 100" />
    </Scene>
  );
}

/** A window whose light goes out, and the same window looked at once more. */
export function EndScene() {
  return (
    <Scene>
      <path class="wall" d="M14 104V30h192v74z" />
      <NightWindow x={60} y={66} light="lit" />
      <path class="arrow" d="M92 66h32m-9-9 9 9-9 9" />
      <NightWindow x={158} y={66} light="dark" />
      <circle class="seal" cx="176" cy="84" r="12" />
      <path class="tick" d="m170 84 4 4 8-8" />
    </Scene>
  );
}

/** A dark house under the moon, and the way that leads from its door. */
export function LeaveScene() {
  return (
    <Scene>
      <circle class="moon" cx="184" cy="24" r="11" />
      <path class="wall" d="M34 104V62l50-26 50 26v42z" />
      <path class="roof" d="M24 64 84 32l60 32-4 8-56-30-56 30z" />
      <NightWindow x={62} y={80} light="dark" />
      <path class="door" d="M92 104V84a11 11 0 0 1 22 0v20z" />
      <path class="way" d="M122 99c30-2 50-1 90-9" />
    </Scene>
  );
}

function Scene({ children }: { children: ComponentChildren }) {
  return (
    <svg class="scene" viewBox="0 0 220 108" aria-hidden="true" focusable="false">
      <path class="stars" d="M22 20h2v2h-2zM58 12h2v2h-2zM128 8h2v2h-2zM206 46h2v2h-2zM12 44h2v2h-2z" />
      {children}
      <path class="ground" d="M0 104h220v4H0z" />
    </svg>
  );
}
