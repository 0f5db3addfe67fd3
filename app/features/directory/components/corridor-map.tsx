import { useTranslation } from 'react-i18next';
import { shadeOf } from '~/components/shade';
import type { CorridorMap, MappedCountry } from '../map.server';

const NUMBER = 30; // radius of the circle around a number, in units of the map

/** The corridor as a map whose countries are links. The list beside it says the same in text. */
export function CorridorMapPicture({
  map: { size, countries },
  to,
}: {
  map: CorridorMap;
  to: (code: string) => string;
}) {
  const { t } = useTranslation('coverage');
  const drawn = countries.filter(({ shape }) => shape !== null);
  return (
    <svg
      className="map"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={t('map.label')}
    >
      {drawn.map((country) => (
        <a
          key={country.code}
          href={to(country.code)}
          className={shadeOf(country.count) + (country.chosen ? ' chosen' : '')}
          aria-label={t('map.country', { country: country.name, count: country.count })}
        >
          <Country country={country} />
        </a>
      ))}
    </svg>
  );
}

function Country({ country: { name, count, shape } }: { country: MappedCountry }) {
  if (!shape) return null;
  const { path, middle, label } = shape;
  const isBeside = middle[0] !== label[0] || middle[1] !== label[1];
  return (
    <>
      <title>{`${name}: ${count}`}</title>
      <path d={path} />
      {isBeside && <path className="lead-line" d={`M${middle.join(' ')}L${label.join(' ')}`} />}
      <circle cx={label[0]} cy={label[1]} r={NUMBER} />
      <text x={label[0]} y={label[1]} dy="0.36em" textAnchor="middle">
        {count}
      </text>
    </>
  );
}
