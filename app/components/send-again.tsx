import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { TooOften } from '~/platform/http/too-often.schema';

/**
 * The page that is shown instead of a form's result when it was sent too often: it says how long to wait, and
 * resends what was typed as a document request, so that it works without JavaScript.
 */
export function SendAgain({ again: { minutes, fields } }: { again: TooOften }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <div className="page-head">
      <title>{`${t('tooOften.title')} · Tejido`}</title>
      <h1>{t('tooOften.title')}</h1>
      <p className="lead">{t('tooOften.text', { count: minutes })}</p>
      <form method="post" action={pathname + search} className="actions mt-6">
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <button className="button" type="submit">
          {t('tooOften.submit')}
        </button>
        <a className="inline-flex min-h-11 items-center" href={pathname + search}>
          {t('tooOften.back')}
        </a>
      </form>
    </div>
  );
}
