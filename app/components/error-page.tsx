import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

const known = [400, 403, 404, 409, 410, 413, 429, 503] as const;

/** What happened and what to do, in the reader's language. Never a stack trace. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorText status={status} />;
}

/** The page's text for one HTTP status; 500 stands for every status that has no words of its own. */
export function ErrorText({ status }: { status: number }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const kind = known.find((one) => one === status) ?? 500;
  // i18n keys: common:errors.*
  return (
    <div className="hero">
      <title>{`${t(`errors.${kind}.title`)} · Tejido`}</title>
      <h1>{t(`errors.${kind}.title`)}</h1>
      <p className="lead">{t(`errors.${kind}.text`)}</p>
      <p className="actions mt-6">
        <Link className="button" to={links.directory(locale)}>
          {t('errors.toDirectory')}
        </Link>
        <Link to={links.home(locale)}>{t('errors.toHome')}</Link>
      </p>
    </div>
  );
}
