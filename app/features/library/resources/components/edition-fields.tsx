import { useTranslation } from 'react-i18next';
import { TextField } from '~/components/field';
import { limits } from '../resources.schema';
import type { ResourceFields } from './resource-fields';

/** How a new file or link differs from the previous one. */
export function EditionFields({ fields }: { fields: ResourceFields }) {
  const { t } = useTranslation('editions');
  const { changes, correction } = fields;
  return (
    <section className="form section" aria-labelledby="edition">
      <div>
        <h2 id="edition">{t('form.title')}</h2>
        <p className="hint">{t('form.hint')}</p>
      </div>
      <TextField
        field={changes}
        label={t('form.changes')}
        hint={t('form.changesHint')}
        maxLength={limits.changes}
      />
      <label className="check">
        <input
          type="checkbox"
          name={correction.name}
          defaultChecked={correction.initialValue === 'on'}
        />
        {t('form.correction')}
      </label>
    </section>
  );
}
