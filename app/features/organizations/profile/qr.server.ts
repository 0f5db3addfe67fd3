import { encode } from 'uqr';

/** A QR code as a drawing: modules along each side, and the path of the dark ones. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** The QR code of a text, without a quiet zone; a quarter of it may be unreadable (level Q). */
export function qrOf(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'Q', border: 0 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}
