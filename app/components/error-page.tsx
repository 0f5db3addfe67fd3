import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

const known = [400, 403, 404, 409, 410, 413, 429, 503] as const;

/** Says in the reader's language what happened and what to do. Never shows a stack trace. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorText status={status} />;
}

/** The text for an HTTP status; 500 is used for every status without its own text. */
export function ErrorText({ status }: { status: number }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const kind = known.find((one) => one === status) ?? 500;
  // i18n keys: common:errors.*
  return (
    <div className="page-head">
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
