import { stitches, type StitchSize, type StitchState } from './stitches';

/** One stitch for each thing. It is hidden from screen readers, because words beside it say the same. */
export function StitchRow({
  of: list,
  size,
}: {
  of: readonly StitchState[];
  size?: Partial<StitchSize>;
}) {
  const { paths, width, height } = stitches(list, {
    width: 18,
    height: 34,
    gap: 4,
    perRow: Math.max(1, list.length),
    ...size,
  });
  return (
    <svg
      className="stitch"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {paths.map(([name, path]) => (
        <path key={name} className={name} d={path} />
      ))}
    </svg>
  );
}
