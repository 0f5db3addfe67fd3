import { useTranslation } from 'react-i18next';
import { WordDiff } from '~/components/word-diff';
import { wordDiff } from '~/platform/word-diff';
import type { ProfileChoices } from '../../editing/editing.server';
import type { Change } from '../history.server';
import { useFieldWords } from '../../editing/components/use-field-words';

/** What a revision changed, field by field: words in a text, rows in a list. */
export function RevisionChanges({
  changes,
  choices,
}: {
  changes: readonly Change[];
  choices: ProfileChoices;
}) {
  const { fieldName, lineName } = useFieldWords(choices);
  return changes.map((change) => {
    const [field = '', locale] = change.name.split('.');
    return (
      <section key={change.name} className="section">
        <h2>{fieldName(field, locale)}</h2>
        {change.kind === 'text' ? (
          <WordDiff
            lang={locale}
            parts={change.parts.map((part) => ({ ...part, text: lineName(field, [part.text]) }))}
          />
        ) : (
          <ul className="word-diff">
            {change.changed.map(({ before, after }) => (
              <li key={before.join('|')}>
                <WordDiff parts={wordDiff(lineName(field, before), lineName(field, after))} />
              </li>
            ))}
            {change.removed.map((line) => (
              <li key={line.join('|')}>
                <del>{lineName(field, line)}</del>
              </li>
            ))}
            {change.added.map((line) => (
              <li key={line.join('|')}>
                <ins>{lineName(field, line)}</ins>
              </li>
            ))}
            {change.removed.length + change.added.length + change.changed.length === 0 && (
              <OrderChanged />
            )}
          </ul>
        )}
      </section>
    );
  });
}

function OrderChanged() {
  const { t } = useTranslation('history');
  return <li>{t('order')}</li>;
}
