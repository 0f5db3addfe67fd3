import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useForeignLang } from '~/components/own-name';
import { OrganizationMark } from '~/features/organizations/logo/components/organization-mark';
import { links } from '~/i18n/links';
import { countryName } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { Listing } from '../../listing';

/** Some of the organizations of the network, each with its mark, and the way to all of them. */
export function PartnerQuilt({ partners, total }: { partners: readonly Listing[]; total: number }) {
  const { t } = useTranslation('home');
  const locale = useLocale();
  const foreign = useForeignLang();
  return (
    <section className="part" aria-labelledby="partners">
      <div className="head">
        <h2 id="partners">{t('partners.title')}</h2>
        {total > 0 && (
          <Link className="go" to={links.directory(locale)}>
            {t('partners.all', { count: total })}
          </Link>
        )}
      </div>
      <ul className="quilt">
        {partners.map(({ slug, name, nameLocale, seatCountry, logo }) => (
          <li key={slug}>
            <Link to={links.organization(locale, slug)}>
              <OrganizationMark slug={slug} logo={logo} size={64} />
              <span>
                <bdi lang={foreign(nameLocale)}>{name}</bdi>
                {seatCountry && <small>{countryName(locale, seatCountry)}</small>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="two mt-8">
        <p>
          {t('why.text')} <Link to={links.about(locale)}>{t('why.more')}</Link>
        </p>
        <p>
          <Link className="button quiet" to={links.join(locale)}>
            {t('partners.join')}
          </Link>
        </p>
      </div>
    </section>
  );
}
