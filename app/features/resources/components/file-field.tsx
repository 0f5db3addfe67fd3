import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { FieldErrors, TextField } from '~/components/field';
import { links } from '~/i18n/links';
import { fileSize } from '~/i18n/sizes';
import { useLocale } from '~/i18n/use-locale';
import type { FileView } from '../listing';
import type { ResourceInput } from '../resources.schema';
import type { ResourceFields } from './resource-fields';
import { useUpload } from './use-upload';

interface Props {
  form: FormMetadata<ResourceInput>;
  fields: ResourceFields;
  /** A file that came with the form before and is waiting for it to be complete. */
  received: FileView | null;
  /** The file that the resource has. */
  current: FileView | null;
  onSending: (isSending: boolean) => void;
}

/**
 * A file or a link. With JavaScript a chosen file is sent at once, with its progress; without, it goes with
 * the form. Once received it is kept, whatever else has to be corrected.
 */
export function FileField({ form, fields, received, current, onSending }: Props) {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
  const { state, send } = useUpload(fields.upload.initialValue, received, onSending);
  const errors = state.refusal ? [state.refusal] : form.allErrors['file'];
  const errorId = `${form.id}-file-error`;
  const inputId = `${form.id}-file`;
  const described = [`${inputId}-hint`, errors && errorId].filter(Boolean).join(' ');
  const name = (file: FileView) => `${file.name} (${fileSize(locale, file.bytes)})`;
  return (
    <section className="form section" aria-labelledby="file">
      <h2 id="file">{t('sections.file')}</h2>
      {current && !state.file && (
        <p>
          {t('file.current')} <a href={links.file(current.id, current.name)}>{name(current)}</a>
        </p>
      )}
      <div className="field">
        <label htmlFor={inputId}>{current ? t('fields.replace') : t('fields.file')}</label>
        <p className="hint" id={`${inputId}-hint`}>
          {t('hints.file')}
        </p>
        <input
          className="input"
          id={inputId}
          type="file"
          name="file"
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp"
          aria-invalid={errors ? true : undefined}
          aria-describedby={described}
          onChange={(event) => send(event.currentTarget)}
        />
        {state.progress !== null && (
          <p>
            <label htmlFor={`${inputId}-progress`}>{t('file.sending')}</label>{' '}
            <progress id={`${inputId}-progress`} max={1} value={state.progress} />
          </p>
        )}
        {state.file && (
          <div role="status">
            <p className="ok">✓ {t('file.received', { name: name(state.file) })}</p>
            <label className="check">
              <input type="checkbox" name="discard" value="1" />
              {t('file.discard')}
            </label>
          </div>
        )}
        <input type="hidden" name="upload" value={state.reference} />
        <FieldErrors field={{ errors, errorId }} />
      </div>
      <TextField
        field={fields.url}
        label={t('fields.url')}
        hint={current ? t('hints.urlInstead') : t('hints.url')}
        inputMode="url"
      />
    </section>
  );
}
