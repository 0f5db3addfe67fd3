import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FieldErrors } from '~/components/field';
import { Submit } from '~/components/submit';
import type { Refusal } from '~/features/library/files/refusals.schema';
import { Logo, type LogoFacts } from './logo';

/** The current logo, and the forms to replace and remove it. */
export function LogoForm({
  organization: { name, logo },
  refusal,
}: {
  organization: { name: string; logo: LogoFacts | null };
  refusal: Refusal | undefined;
}) {
  const { t } = useTranslation('logo');
  const errors = refusal && [refusal];
  return (
    <>
      <section className="section" aria-labelledby="now">
        <h2 id="now">{t('now')}</h2>
        {logo ? <Logo logo={logo} name={name} /> : <p className="hint">{t('none')}</p>}
        {logo && (
          <Form method="post" className="actions mt-3">
            <button className="link-button" name="intent" value="remove">
              {t('remove')}
            </button>
          </Form>
        )}
      </section>
      <section className="section" aria-labelledby="send">
        <h2 id="send">{logo ? t('replace') : t('add')}</h2>
        <Form method="post" encType="multipart/form-data" className="form">
          <div className="field">
            <label htmlFor="file">{t('file')}</label>
            <p className="hint" id="file-hint">
              {t('hint')}
            </p>
            <input
              className="input"
              id="file"
              type="file"
              name="file"
              required
              accept=".jpg,.jpeg,.png,.webp"
              aria-invalid={errors ? true : undefined}
              aria-describedby={errors ? 'file-hint file-error' : 'file-hint'}
            />
            <FieldErrors field={{ errors, errorId: 'file-error' }} />
          </div>
          <Submit>{t('save')}</Submit>
        </Form>
      </section>
    </>
  );
}
