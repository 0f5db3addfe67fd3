import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { locales } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import type { AdministeredTerm } from '../administered-terms.server';
import type { Taxonomy } from '../vocabulary.schema';

type Shown = Omit<AdministeredTerm, 'retiredAt'> & { retiredAt: Date | string | null };

/** The terms of a taxonomy with their names in all languages, and how often they are used. */
export function TermTable({ taxonomy, terms }: { taxonomy: Taxonomy; terms: readonly Shown[] }) {
  const { t } = useTranslation('vocabulary');
  const locale = useLocale();
  const others = locales.filter((one) => one !== locale);
  const hasGroups = taxonomy === 'expertise';
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.other')}</th>
            {hasGroups && <th scope="col">{t('column.group')}</th>}
            <th scope="col">{t('column.used')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.slug} data-result={term.slug}>
              <th scope="row" className="font-normal">
                <Link to={links.adminTerm(locale, taxonomy, term.slug)}>
                  {term.names[locale] || term.slug}
                </Link>
                {term.retiredAt && <span className="old block">{t('retired')}</span>}
              </th>
              <td>
                {others.map((one) => (
                  <span key={one} className="block" lang={one}>
                    {term.names[one]}
                  </span>
                ))}
              </td>
              {hasGroups && <td>{term.group?.[locale]}</td>}
              <td>
                <Used term={term} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Used({ term: { organizations, resources } }: { term: Shown }) {
  const { t } = useTranslation('vocabulary');
  const uses = [
    organizations > 0 && t('used.organizations', { count: organizations }),
    resources > 0 && t('used.resources', { count: resources }),
  ].filter(Boolean);
  return <>{uses.length > 0 ? uses.join(' · ') : t('used.nobody')}</>;
}
