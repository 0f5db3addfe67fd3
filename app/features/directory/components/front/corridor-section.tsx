import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FAMILY_UNITY, stretches } from '~/features/taxonomy/stretches';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { thinnest, type Corridor } from '../../corridor';
import { CorridorCloth } from './corridor-cloth';

/** The stretches of the corridor and who works in each, drawn and in words. */
export function CorridorSection({ corridor }: { corridor: Corridor }) {
  const { t } = useTranslation('home');
  const locale = useLocale();
  return (
    <section className="part" aria-labelledby="corridor">
      <h2 id="corridor">{t('corridor.title')}</h2>
      <p className="text-ink-soft">
        {corridor.each > 1 ? t('corridor.several', { count: corridor.each }) : t('corridor.one')}
      </p>
      <div className="corridor">
        <CorridorCloth corridor={corridor} />
        <ol>
          {stretches.map(({ name, stages }, index) => (
            // i18n keys: home:corridor.name.*, home:corridor.about.*
            <li key={name}>
              <Link to={links.directory(locale, { stage: [...stages] })}>
                <b>
                  {corridor.counts[index]}
                  <span className="sr-only"> {t('corridor.unit')}</span>
                </b>{' '}
                <strong>{t(`corridor.name.${name}`)}</strong>
                <small>{t(`corridor.about.${name}`)}</small>
              </Link>
            </li>
          ))}
        </ol>
      </div>
      <Caption corridor={corridor} />
    </section>
  );
}

/** Where the cloth is thinnest, what the thread above it is, and where the gaps are listed. */
function Caption({ corridor: { counts, familyUnity } }: { corridor: Corridor }) {
  const { t } = useTranslation('home');
  const locale = useLocale();
  const thin = thinnest(counts);
  const places = joined(
    locale,
    thin.map((name) => t(`corridor.name.${name}`)),
  );
  const count = Math.min(...counts);
  return (
    <p className="caption">
      {thin.length > 0 && `${t(count > 0 ? 'corridor.thin' : 'corridor.bare', { places, count })} `}
      <Link to={links.directory(locale, { stage: FAMILY_UNITY })}>
        {familyUnity > 0 ? t('corridor.unity', { count: familyUnity }) : t('corridor.unityAlone')}
      </Link>
      {'. '}
      <Link to={links.coverage(locale)}>{t('corridor.gaps')}</Link>
    </p>
  );
}
