import { useTranslation } from 'react-i18next';
import { joined } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { MatchReasons } from '~/features/search/directory/match-reasons';

const places = ['name', 'facts', 'text'] as const;

/** Why a result is in the list: where each word of the question was found. */
export function MatchReasonsLine({ reasons: found }: { reasons: MatchReasons }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  const reasons = places
    .filter((place) => found[place].length > 0)
    .map((place) =>
      // i18n keys: directory:why.*
      t(`why.${place}`, {
        words: joined(
          locale,
          found[place].map((word) => t('why.word', { word })),
        ),
      }),
    );
  return (
    <p className="where">
      {t('why.label')} {reasons.join(' · ')}
    </p>
  );
}
