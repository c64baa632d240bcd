/** Night above the house: stars, the moon, hills; and the light that the drawing is filled with. */
export function HouseSky() {
  return (
    <>
      <Light />
      <rect width="440" height="560" fill="url(#house-sky)" />
      <g class="stars">
        <circle cx="50" cy="60" r="1.4" />
        <circle cx="120" cy="34" r="1" />
        <circle cx="210" cy="70" r="1.2" />
        <circle cx="300" cy="40" r="1.5" />
        <circle cx="404" cy="120" r="1" />
        <circle cx="80" cy="140" r="1" />
        <circle cx="380" cy="180" r="1.3" />
        <circle cx="30" cy="210" r="1.1" />
        <circle cx="150" cy="96" r=".9" />
      </g>
      <g class="stars more">
        <circle cx="26" cy="120" r="1" />
        <circle cx="96" cy="84" r="1.3" />
        <circle cx="176" cy="30" r="1" />
        <circle cx="252" cy="26" r="1.1" />
        <circle cx="410" cy="36" r="1.2" />
        <circle cx="418" cy="230" r="1" />
        <circle cx="62" cy="262" r="1.2" />
        <circle cx="56" cy="180" r=".9" />
        <circle cx="330" cy="150" r=".9" />
      </g>
      <circle class="moonlight" cx="352" cy="78" r="96" />
      <path class="moon" d="M352 52a26 26 0 1 0 22 40 30 30 0 0 1-22-40z" />
      <path class="hill far" d="M0 430c60-46 120-40 190-10s150 10 250-34v180H0z" />
      <path class="hill" d="M0 462c70-34 130-30 220-8s160 4 220-18v134H0z" />
    </>
  );
}

function Light() {
  return (
    <defs>
      <linearGradient id="house-sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#0d1222" />
        <stop offset=".7" stop-color="#1d2745" />
        <stop offset="1" stop-color="#2a3350" />
      </linearGradient>
      <radialGradient id="house-glow">
        <stop offset="0" stop-color="#ffc873" stop-opacity=".5" />
        <stop offset=".55" stop-color="#ffb347" stop-opacity=".16" />
        <stop offset="1" stop-color="#ff9d2e" stop-opacity="0" />
      </radialGradient>
      <radialGradient id="house-moonlight">
        <stop offset="0" stop-color="#f2eeda" stop-opacity=".35" />
        <stop offset="1" stop-color="#f2eeda" stop-opacity="0" />
      </radialGradient>
    </defs>
  );
}
