import { useTranslation } from 'react-i18next';
import { OwnName, useForeignLang } from '~/components/own-name';
import { WordDiff } from '~/components/word-diff';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Happened } from '../history.server';

/** What happened to an entry, the latest first, folded. */
export function EntryHistory({ of }: { of: readonly Happened[] }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  return (
    <details>
      <summary className="min-h-11 content-center">
        {t('history.title', { count: of.length })}
      </summary>
      <ol>
        {of.map((one, at) => (
          <li key={at} className="mt-2">
            {exactDate(locale, one.at)}:{' '}
            {t(`history.${one.is}`) /* i18n keys: procedures:history.* */}
            {one.is !== 'ended' && one.by && (
              <>
                {' · '}
                <OwnName of={one.by} />
              </>
            )}
            {one.is === 'published' && <Words of={one} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Words({ of: { text, parts } }: { of: Happened & { is: 'published' } }) {
  const lang = useForeignLang();
  if (parts) return <WordDiff parts={parts} lang={lang(text.locale)} />;
  return (
    <p className="note" lang={lang(text.locale)}>
      {text.text}
    </p>
  );
}
