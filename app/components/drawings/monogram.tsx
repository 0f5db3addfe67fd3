import { CELLS, weave } from './weave';

const box = `0 -.5 ${CELLS} ${CELLS}`;

/** An organization's woven mark, for where it has no logo. Its name always stands beside it. */
export function Monogram({ of: slug, size }: { of: string; size: number }) {
  const { dyes, threads } = weave(slug);
  return (
    <svg className={`mono k${dyes}`} viewBox={box} width={size} height={size} aria-hidden="true">
      {threads.map((path, index) => path && <path key={index} d={path} />)}
    </svg>
  );
}

const WIDTH = 22; // of the strip, in pixels

/** The mark repeated down the left edge of an organization's sheet; once a page. */
export function MonogramStrip({ of: slug }: { of: string }) {
  const { dyes, threads } = weave(slug);
  const size = { width: WIDTH, height: WIDTH };
  return (
    <svg className={`mono own k${dyes}`} aria-hidden="true">
      <pattern id="own" {...size} patternUnits="userSpaceOnUse" viewBox={box}>
        {threads.map((path, index) => path && <path key={index} d={path} />)}
      </pattern>
      <rect width={WIDTH} height="100%" fill="url(#own)" />
    </svg>
  );
}
