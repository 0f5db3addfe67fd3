import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { addressOf, type DirectoryQuery } from '../directory.schema';
import type { ChosenValue } from '../facets';

interface Props {
  /** As it was asked. */
  query: DirectoryQuery;
  answer: {
    mentions: readonly { facet: 'country' | 'language'; value: string; typed: string }[];
    understood: readonly { kind: 'term' | 'place'; typed: string; name: string }[];
    corrections: readonly { from: string; to: string }[];
    chosen: readonly ChosenValue[];
  };
}

/** What was read into the words that were asked, and the way back to them as they stand. */
export function Understood({
  query,
  answer: { mentions, understood, corrections, chosen },
}: Props) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  const isRead = mentions.length + understood.length + corrections.length > 0;
  if (!isRead && !query.literal) return null;
  const other = { ...query, page: 1, literal: !query.literal };
  return (
    <p className="where mt-2 no-print">
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
                    chosen.find((one) => one.facet === facet && one.value === value)?.name ?? value,
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
  );
}
