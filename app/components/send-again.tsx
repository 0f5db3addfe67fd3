import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { TooOften } from '~/platform/http/too-often.schema';

/**
 * The page in place of what a form would have done when it came too often: says how long to wait, and holds
 * what was typed to be sent again, as a document, so that it works without JavaScript.
 */
export function SendAgain({ again: { minutes, fields } }: { again: TooOften }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <div className="hero">
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
