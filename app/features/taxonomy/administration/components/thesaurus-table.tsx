import { Link } from '@remix-run/react';
import { isolated } from '~/i18n/isolated';
import { links } from '~/i18n/links';
import { localeName, locales } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import type { ThesaurusList } from '../thesaurus.server';

/** Entries of the thesaurus with their words in all languages, the reader's own first. */
export function ThesaurusTable({ entries }: Pick<ThesaurusList, 'entries'>) {
  const locale = useLocale();
  const columns = [locale, ...locales.filter((one) => one !== locale)];
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col" lang={one}>
                {localeName(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ slug, words }) => (
            <tr key={slug} data-result={slug}>
              {columns.map((one) =>
                one === locale ? (
                  <th key={one} scope="row" className="font-normal">
                    <Link to={links.adminEntry(locale, slug)}>
                      {words[one]?.map(isolated).join(', ')}
                    </Link>
                  </th>
                ) : (
                  <td key={one} lang={one}>
                    {words[one]?.map(isolated).join(', ')}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
