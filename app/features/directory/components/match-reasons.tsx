import { useTranslation } from 'react-i18next';
import { joined } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { MatchReasons, TextReason } from '~/features/search/directory/match-reasons';

/** Why a result is in the list: where each word of the question was found, and what its texts say for it. */
export function MatchReasonsLine({ reasons: { name, facts, text } }: { reasons: MatchReasons }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  const quoted = (word: string) => t('why.word', { word });
  // i18n keys: directory:why.*
  const reasons = (
    [
      ['name', name.map(quoted)],
      ['facts', facts.map(quoted)],
      ['text', text.map((one) => quotedText(one))],
    ] as const
  ).filter(([, words]) => words.length > 0);
  function quotedText({ typed, said }: TextReason) {
    if (!said || said.text.toLowerCase() === typed.toLowerCase()) return quoted(typed);
    return t('why.said', { said: said.text, word: typed });
  }
  return (
    <p className="where">
      {t('why.label')}{' '}
      {reasons
        .map(([place, words]) => t(`why.${place}`, { words: joined(locale, words) }))
        .join(' · ')}
    </p>
  );
}
