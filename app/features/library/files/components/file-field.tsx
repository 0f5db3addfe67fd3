import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { FieldErrors, TextField } from '~/components/field';
import { links } from '~/i18n/links';
import type { FileView } from '../../search/listing';
import type { ReceivedView, RefusedFile } from '../received';
import type { ResourceInput } from '../../resources/resources.schema';
import { ReceivedFile, WaitingFiles } from './received-file';
import type { ResourceFields } from '../../resources/components/resource-fields';
import { useFileWeight } from './use-file-weight';
import { useUpload } from './use-upload';

interface Props {
  form: FormMetadata<ResourceInput>;
  fields: ResourceFields;
  /** A file that was received earlier and waits for the form to be complete. */
  received: ReceivedView | null;
  /** Files that came with the form and were refused. */
  refused: readonly RefusedFile[];
  /** Other files that wait to be described in forms of their own. */
  waiting: readonly FileView[];
  /** The present file of the resource. */
  current: FileView | null;
  onSending: (isSending: boolean) => void;
}

/**
 * A file or a link. With JavaScript, chosen files are uploaded at once and show their progress; without it, they
 * are sent with the form. Received files are kept even if the form has errors.
 */
export function FileField({ form, fields, current, onSending, ...props }: Props) {
  const { t } = useTranslation('upload');
  const weigh = useFileWeight();
  const { state, send } = useUpload(fields.upload.initialValue, props.received, onSending);
  const refused = [...props.refused, ...state.refused];
  const errors = form.allErrors['file'];
  const errorId = `${form.id}-file-error`;
  const inputId = `${form.id}-file`;
  const described = [`${inputId}-hint`, errors && errorId].filter(Boolean).join(' ');
  const others = [...props.waiting, ...state.more].filter(({ id }) => id !== state.file?.id);
  return (
    <section className="form section" aria-labelledby="file">
      <h2 id="file">{t('title')}</h2>
      {current && !state.file && (
        <p>
          {t('current')}{' '}
          <a href={links.file(current.id, current.name)}>
            <bdi>{current.name}</bdi> ({weigh(current)})
          </a>
        </p>
      )}
      <div className="field">
        <label htmlFor={inputId}>{current ? t('replace') : t('files')}</label>
        <p className="hint" id={`${inputId}-hint`}>
          {t('hint')}
        </p>
        <input
          className="input drop"
          id={inputId}
          type="file"
          name="file"
          multiple={!current}
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp"
          aria-invalid={(errors ?? refused.length > 0) ? true : undefined}
          aria-describedby={described}
          onChange={(event) => void send(event.currentTarget)}
        />
        {state.sending && (
          <p>
            <label htmlFor={`${inputId}-progress`}>
              {t('sending', { name: state.sending.name })}{' '}
              {state.sending.left > 0 && t('left', { count: state.sending.left })}
            </label>{' '}
            <progress id={`${inputId}-progress`} max={1} value={state.sending.progress} />
          </p>
        )}
        <Refused files={refused} />
        {!state.file && (
          <button
            className="button button-quiet read"
            type="submit"
            name="step"
            value="read"
            formNoValidate
          >
            {t('read')}
          </button>
        )}
        {state.file && <ReceivedFile file={state.file} fields={fields} />}
        <input type="hidden" name="upload" value={state.reference} />
        <FieldErrors field={{ errors, errorId }} />
      </div>
      <WaitingFiles files={others} />
      <TextField
        field={fields.url}
        label={t('url')}
        hint={current ? t('urlInstead') : t('urlHint')}
        inputMode="url"
      />
    </section>
  );
}

/** Refused files, each with a message that says what to do. */
function Refused({ files }: { files: readonly RefusedFile[] }) {
  const { t } = useTranslation('forms');
  if (files.length === 0) return null;
  return (
    <ul role="alert">
      {files.map(({ name, refusal }) => (
        <li key={name} className="error">
          <bdi>{name}</bdi>: {t(refusal)}
        </li>
      ))}
    </ul>
  );
}
