import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { ProfileChoices } from '../editing.server';
import type { ProfileInput } from '../../organizations.schema';
import { profileDifferences } from '../../history/profile-differences';
import { withPart, type FormPart } from '../form-parts.schema';
import { ConflictChoice } from './conflict-choice';
import { useFieldWords } from './use-field-words';

interface Props {
  form: FormMetadata<ProfileInput>;
  part: FormPart;
  stored: ProfileInput;
  /** fields that only other people changed: the stored text is preselected */
  ofOthers: readonly string[];
  choices: ProfileChoices;
}

/**
 * After a conflict: both versions of each differing field with a choice, above the form, which still contains
 * what was typed.
 */
export function ProfileConflict({ form, part, stored, ofOthers, choices }: Props) {
  const { t } = useTranslation('profile');
  const { fieldName, shown } = useFieldWords(choices);
  const differences = profileDifferences(stored, withPart(stored, part, form.value));
  return (
    <section className="notice notice-warn max-w-none" role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{differences.length > 0 ? t('conflict.text') : t('conflict.same')}</p>
      {/* Keeps the comparison open across round trips that add or remove a row. */}
      <input type="hidden" name="compare" value="1" />
      {differences.map(({ name, theirs, yours }) => {
        const [field = '', locale] = name.split('.');
        return (
          <ConflictChoice
            key={name}
            name={name}
            title={fieldName(field, locale)}
            stored={shown(field, theirs)}
            mine={shown(field, yours)}
            chosen={ofOthers.includes(name) ? 'stored' : 'mine'}
            lang={locale}
          />
        );
      })}
    </section>
  );
}
