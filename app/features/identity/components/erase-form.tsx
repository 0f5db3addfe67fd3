import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { OwnName, type Named } from '~/components/own-name';
import { Submit } from '~/components/submit';
import { sortedByName } from '~/i18n/alphabet';
import { useLocale } from '~/i18n/use-locale';

/** Erases one's own account, or says what must be handed over first. */
export function EraseForm({
  email,
  handOver,
  lastResult,
}: {
  email: string;
  /** `network`, or the organizations that would be left without an administrator */
  handOver: 'network' | Named[] | null;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('ownData');
  const locale = useLocale();
  const [form, fields] = useForm<{ email: string }>({ id: 'erase', lastResult });
  return (
    <section className="section" aria-labelledby="erase-account">
      <h2 id="erase-account">{t('erase.title')}</h2>
      {handOver && (
        <div className="notice notice-warn mb-4" role="alert">
          {handOver === 'network' ? (
            <p>{t('erase.lastNetworkAdministrator')}</p>
          ) : (
            <>
              <p>{t('erase.lastAdministrator')}</p>
              <ul>
                {sortedByName(locale, handOver, ({ name }) => name).map((one) => (
                  <li key={one.name}>
                    <OwnName of={one} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <div className="prose">
        <p>{t('erase.goes')}</p>
        <p>{t('erase.stays')}</p>
      </div>
      {/* A full page load, because afterwards nobody is signed in. */}
      <form method="post" className="form mt-4" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <TextField
          field={fields.email}
          label={t('erase.email', { email })}
          type="email"
          autoComplete="off"
          inputMode="email"
          required
        />
        <Submit look="danger">{t('erase.submit')}</Submit>
      </form>
    </section>
  );
}
