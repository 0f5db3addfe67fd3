import { useTranslation } from 'react-i18next';
import { useForeignLang } from '~/components/own-name';
import { WordDiff } from '~/components/word-diff';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Line } from '../comparison';
import type { CitationView, EntryView } from '../entry-view';
import { useSourceName } from './use-source-name';

/** One fact in a cell of the comparison: time limit, what is said, and the source, which leads to the whole entry. */
export function EntryLine({
  line: { entry, change },
  situation,
}: {
  line: Line;
  situation: string;
}) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const lang = useForeignLang();
  const { kind, text, limit } = entry;
  const to = `${links.procedure(locale, entry.country, entry.stage, situation)}#${entry.slug}`;
  return (
    <div className={change?.is === 'gone' ? `${kind} gone` : kind}>
      <i>{t(`kind.${kind}`) /* i18n keys: procedures:kind.* */}</i>{' '}
      {change && (
        <b className="mark">{t(`change.${change.is}`) /* i18n keys: procedures:change.* */}</b>
      )}
      {limit && <Limit limit={limit} />}
      {change?.is === 'changed' ? (
        <WordDiff parts={change.parts} lang={lang(change.locale)} />
      ) : (
        <bdi lang={lang(text.locale)}>{text.text}</bdi>
      )}{' '}
      {change?.is !== 'gone' && (
        <a href={to}>
          <ShortSource citations={entry.citations} />
        </a>
      )}
    </div>
  );
}

/** A time limit in large figures, with what it counts from where that is known. */
export function Limit({ limit }: { limit: NonNullable<EntryView['limit']> }) {
  const { t } = useTranslation('procedures');
  const lang = useForeignLang();
  return (
    <>
      <strong>
        {t(`limit.${limit.unit}`, { count: limit.value }) /* i18n keys: procedures:limit.* */}
      </strong>
      {limit.from && (
        <em lang={lang(limit.from.locale)}>
          <bdi>{limit.from.text}</bdi>
        </em>
      )}
    </>
  );
}

function ShortSource({ citations }: { citations: readonly CitationView[] }) {
  const name = useSourceName();
  const { t } = useTranslation('procedures');
  if (citations.length === 0) return t('source.none');
  return (
    <bdi>
      {citations
        .map((one) => (one.number ? [one.number, one.place].filter(Boolean).join(', ') : name(one)))
        .join('; ')}
    </bdi>
  );
}
