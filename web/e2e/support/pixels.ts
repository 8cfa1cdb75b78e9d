import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How much of a channel has to differ for a pixel to look different, from 0 to 1. */
const THRESHOLD = 0.1;

/** How many pixels of two pictures of one size look different. */
export function differing(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, {
    threshold: THRESHOLD,
    includeAA: true,
  });
}
