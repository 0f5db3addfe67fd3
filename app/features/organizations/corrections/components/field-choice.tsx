import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useForeignLang } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Correctable } from '../propose-correction.server';

/** The fields of a profile, each linked to the form that proposes a change to it. */
export function FieldChoice({ correctable }: { correctable: Correctable }) {
  const { t } = useTranslation('corrections');
  const locale = useLocale();
  const { fields, organization } = correctable;
  const lang = useForeignLang();
  const languageOf = (field: string) =>
    field.split('.')[1] ?? (field === 'ownName' ? organization.nameLocale : locale);
  return (
    <ul className="plain-list">
      {fields.map(({ field, current }) => (
        <li key={field}>
          <Link
            className="inline-flex items-center min-h-11"
            to={links.correct(locale, organization.slug, { field })}
          >
            {/* i18n keys: corrections:fields.* */}
            {t(`fields.${field}`)}
          </Link>
          {current && (
            <p className="hint line-clamp-2" lang={lang(languageOf(field))}>
              {current}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
