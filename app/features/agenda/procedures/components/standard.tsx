import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { rightName } from '../../rights/right-name';
import { rights, type RightSlug } from '../../rights/rights.schema';
import { standardNumbers, standards } from '../standards';

/** What the right requires at a stage, with the rights that say so and the instruments that are cited for it. */
export function StandardOf({ stage }: { stage: string }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const standard = standards[stage];
  if (!standard) return null;
  return (
    <p>
      {t(`standard.${stage}`) /* i18n keys: procedures:standard.* */}{' '}
      {standard.rights.map((slug, at) => (
        <Fragment key={slug}>
          {at > 0 && ' · '}
          <a href={links.right(locale, slug)}>
            {rightName(t, slug)}
            {article(slug) && ` (CRC ${article(slug)})`}
          </a>
        </Fragment>
      ))}
      {standard.instruments?.map((slug) => (
        <Fragment key={slug}>
          {' · '}
          <a href={`${links.procedures(locale)}#${slug}`}>{standardNumbers[slug]}</a>
        </Fragment>
      ))}
    </p>
  );
}

const article = (slug: RightSlug) => rights.find((one) => one.slug === slug)?.article;
