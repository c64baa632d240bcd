import decodeQR from 'qr/decode.js';

/** A picture, four bytes a pixel. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/**
 * What a phone's camera would read from it, by a decoder that shares nothing with our encoder. Fails where nothing can
 * be read.
 */
export function readQrCode({ width, height, data }: Pixels): string {
  return decodeQR({ width, height, data }, { format: 'RGBA', timeLimit: 5_000 });
}

/** Draws an SVG of ours as a browser does: the light square, then the path's pieces of whole modules. */
export function paintQrCode(svg: Element): Pixels {
  const [side = 0, width = 0] = [Number(svg.getAttribute('viewBox')?.split(' ')[2]), Number(svg.getAttribute('width'))];
  const scale = width / side;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(
    /M(\d+) (\d+)h(\d+)v1h-\3z/g,
  )) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return { width, height: width, data };
}
