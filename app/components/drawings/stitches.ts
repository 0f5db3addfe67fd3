/** Solid is done, striped asks for attention, half is in part, dashed is missing. */
export const stitchStates = ['ok', 'due', 'late', 'none'] as const;
export type StitchState = (typeof stitchStates)[number];

export interface StitchSize {
  width: number;
  height: number;
  gap: number;
  /** stitches in a row */
  perRow: number;
}

/** A stretch between two stripes, in pixels. */
const STRIPE = 6;

/** Adds a stitch whose upper left corner is at `x` and `y` to the paths, one for each class of the drawing. */
export function stitchAt(
  paths: Map<string, string>,
  state: StitchState,
  [x, y]: [number, number],
  { width, height }: Pick<StitchSize, 'width' | 'height'>,
): void {
  const add = (name: string, path: string) => paths.set(name, (paths.get(name) ?? '') + path);
  add(state, `M${x} ${y}h${width}v${height}h-${width}z`);
  if (state === 'late') add('fill', `M${x} ${y + height / 2}h${width}v${height / 2}h-${width}z`);
  if (state === 'due') {
    for (let below = STRIPE; below < height; below += STRIPE)
      add('due', `M${x} ${y + below}h${width}`);
  }
}

/** The paths of a row or a block of stitches by class, and the size of the drawing in pixels. */
export function stitches(list: readonly StitchState[], size: StitchSize) {
  const paths = new Map<string, string>();
  const { width, height, gap, perRow } = size;
  list.forEach((state, index) => {
    const column = index % perRow;
    const row = Math.floor(index / perRow);
    stitchAt(paths, state, [column * (width + gap) + 1, row * (height + gap) + 1], size);
  });
  const columns = Math.min(perRow, list.length);
  const rows = Math.ceil(list.length / perRow);
  return {
    paths: [...paths],
    width: Math.max(0, columns * (width + gap) - gap) + 2,
    height: Math.max(0, rows * (height + gap) - gap) + 2,
  };
}
