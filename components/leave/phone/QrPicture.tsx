import { useMemo } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { buildQrCode } from './qr-code.ts';

/** Always dark on light: many scanners read no other code. */
export function QrPicture({ address }: { address: string }) {
  const { words } = useApp();
  const { side, pixels, path } = useMemo(() => buildQrCode(address), [address]); // the page draws every second
  return (
    <svg
      class="qr"
      role="img"
      aria-label={words('leavePhoneCode', { address })}
      viewBox={`0 0 ${side} ${side}`}
      width={pixels}
      height={pixels}
      shape-rendering="crispEdges"
      focusable="false"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
