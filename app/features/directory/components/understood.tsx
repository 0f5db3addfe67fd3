import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import {
  addressOf,
  everybody,
  type DirectoryQuery,
  type FacetName,
} from '~/features/search/directory/directory.schema';
import type { ChosenValue } from '~/features/search/directory/facets';

interface Props {
  /** The query as the reader sent it. */
  query: DirectoryQuery;
  answer: {
    mentions: readonly { facet: 'country' | 'knows' | 'language'; value: string; typed: string }[];
    understood: readonly { kind: 'term' | 'place'; typed: string; name: string }[];
    suggestions: readonly { facet: FacetName; value: string; name: string; count: number }[];
    corrections: readonly { from: string; to: string }[];
    narrowed: Pick<DirectoryQuery, 'country' | 'language'>;
    chosen: readonly ChosenValue[];
  };
}

/** How the question was understood, with a link that searches for its words as typed, or back. */
export function Understood({
  query,
  answer: { mentions, understood, suggestions, corrections, narrowed, chosen },
}: Props) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  const isRead = mentions.length + understood.length + suggestions.length + corrections.length > 0;
  if (!isRead && !query.literal) return null;
  const other = { ...query, page: 1, literal: !query.literal };
  const { country, language } = narrowed;
  return (
    <div className="where mt-2 no-print">
      <p>
        {corrections.map(({ from, to }) => (
          <span key={from}>{t('understood.corrected', { from, to })} </span>
        ))}
        {mentions.length + understood.length > 0 && (
          <span>
            {t('understood.read', {
              mentions: joined(locale, [
                // i18n keys: directory:understood.*
                ...understood.map(({ kind, typed, name }) =>
                  t(`understood.${kind}`, { words: typed, name }),
                ),
                ...mentions.map(({ facet, value, typed }) =>
                  t(`understood.${facet}`, {
                    words: typed,
                    name:
                      chosen.find((one) => one.facet === facet && one.value === value)?.name ??
                      value,
                  }),
                ),
              ]),
            })}{' '}
          </span>
        )}
        {query.literal && <span>{t('understood.isLiteral')} </span>}
        <Link to={links.directory(locale, addressOf(other))}>
          {t(query.literal ? 'understood.notLiteral' : 'understood.literal')}
        </Link>
      </p>
      {suggestions.length > 0 && (
        <p className="mt-1">
          {t('understood.suggestions')}{' '}
          {suggestions.map(({ facet, value, name, count }, at) => (
            <Fragment key={`${facet}/${value}`}>
              {at > 0 && ' · '}
              <Link
                to={links.directory(
                  locale,
                  addressOf({ ...everybody, country, language, [facet]: [value] }),
                )}
              >
                <bdi>{name}</bdi>
              </Link>{' '}
              <span className="text-ink-soft">({count})</span>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}
