import { stretches } from '~/features/taxonomy/stretches';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { clothOf, clothSize } from '../../cloth';
import type { Corridor } from '../../corridor';

const { width, height } = clothSize;
const STEP = width / stretches.length;

/**
 * The corridor as woven cloth: one thread for each organization, through the stretches in which it works. Each stretch
 * is a link. The links beside the drawing say the same in words, so it is hidden from screen readers and the keyboard.
 */
export function CorridorCloth({ corridor: { threads } }: { corridor: Corridor }) {
  const locale = useLocale();
  const { pitch, dyes, unity, warp, leads } = clothOf(threads);
  const dash = { strokeDasharray: pitch };
  return (
    <svg
      className="cloth"
      viewBox={`0 0 ${width} ${height}`}
      strokeWidth={Math.round(pitch * 7.8) / 10}
      aria-hidden="true"
      focusable="false"
    >
      <path className="lead-line" d={leads} />
      <path className="unity" d={unity} />
      {dyes.map((path, dye) => path && <path key={dye} className={`h${dye}`} d={path} />)}
      <path className="warp" {...dash} d={warp[0]} />
      <path className="warp" {...dash} strokeDashoffset={pitch} d={warp[1]} />
      {stretches.map(({ name, stages }, index) => (
        <a key={name} href={links.directory(locale, { stage: [...stages] })} tabIndex={-1}>
          <rect x={index * STEP} width={STEP} height={height} />
        </a>
      ))}
    </svg>
  );
}
