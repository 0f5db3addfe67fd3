import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { depthOf, depths, type Coverage } from '../coverage';

/** What the depths of the table mean. */
export function CoverageKey() {
  const { t } = useTranslation('places');
  return (
    <ul className="key" aria-label={t('coverage.key.label')}>
      {depths.map((depth) => (
        <li key={depth}>
          <i className={depth} aria-hidden="true" />
          {t(`coverage.key.${depth}`) /* i18n keys: places:coverage.key.* */}
        </li>
      ))}
    </ul>
  );
}

/** How many organizations offer each area of expertise in each country; each number is a search. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('places');
  const { countries, groups } = coverage;
  return (
    <div className="scroll mt-4" role="region" aria-labelledby="coverage-caption" tabIndex={0}>
      <table className="matrix">
        <caption className="sr-only" id="coverage-caption">
          {t('coverage.caption')}
        </caption>
        <thead>
          <tr>
            <td />
            {countries.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr>
              <th className="group" colSpan={countries.length + 1} scope="rowgroup">
                {group.name}
              </th>
            </tr>
            {group.areas.map((area) => (
              <Row key={area.slug} area={area} countries={countries} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({
  area: { slug, name, counts },
  countries,
}: {
  area: Coverage['groups'][number]['areas'][number];
  countries: Coverage['countries'];
}) {
  const { t } = useTranslation('places');
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">
        <Link className="text-ink" to={links.expertiseArea(locale, slug)}>
          {name}
        </Link>
      </th>
      {countries.map(({ code }, index) => {
        const count = counts[index] ?? 0;
        return (
          <td key={code} className={depthOf(count)}>
            <Link to={links.directory(locale, { country: code, expertise: slug })}>
              {count > 0 ? count : t('coverage.gap')}
            </Link>
          </td>
        );
      })}
    </tr>
  );
}
