const width = 328;
const height = 84;
const foot = 18;

/**
 * Bars side by side, such as the months of a year. It is hidden from screen readers, because the figures stand beside it
 * in a table.
 *
 * @param labels one or two letters below each bar
 */
export function Bars({
  counts,
  labels,
}: {
  counts: readonly (number | null)[];
  labels: readonly string[];
}) {
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const step = width / Math.max(1, counts.length);
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${width} ${height + foot}`}
      aria-hidden="true"
      focusable="false"
    >
      {counts.map((count, at) => {
        const tall = Math.round(((count ?? 0) / most) * height);
        return (
          <g key={at}>
            <rect
              className={count === null ? 'few' : 'bar'}
              x={at * step + 3}
              y={height - Math.max(tall, 2)}
              width={step - 6}
              height={Math.max(tall, 2)}
            />
            <text x={at * step + step / 2} y={height + foot - 4} textAnchor="middle">
              {labels[at]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
