import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { pageMeta } from '~/components/page-meta';
import { getShared } from '~/features/library/access/shared.server';
import { exactDate } from '~/i18n/dates';
import { useFileWeight } from '~/features/library/files/components/use-file-weight';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { callerKey, enforce } from '~/platform/http/rate-limit.server';

/** The resource behind a share link, for everybody who has the link. Never cached, because the link expires. */
export async function loader({ params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  await enforce('file', callerKey());
  const token = params['token'] ?? '';
  const resource = await getShared(token, locale);
  if (!resource) throw new Response(null, { status: 410 });
  const page = { title: resource.title.text, indexed: false };
  return data({ page, resource, token }, { headers: { 'Cache-Control': 'no-store' } });
}

export const meta = pageMeta;

export default function SharedPage() {
  const { resource, token } = useLoaderData<typeof loader>();
  const { t } = useTranslation('access');
  const locale = useLocale();
  const weigh = useFileWeight();
  const { title, summary, type, organization, file, url, expiresAt } = resource;
  return (
    <article className="py-4">
      <h1>
        <Foreign value={title} />
      </h1>
      <p className="where">
        <Foreign value={type} />
        {' · '}
        <Link to={links.organization(locale, organization.slug)} lang={organization.nameLocale}>
          <bdi>{organization.name}</bdi>
        </Link>
      </p>
      {summary && <Foreign as="p" className="whitespace-pre-line mt-3" value={summary} />}
      <p className="actions mt-6">
        {file && (
          <a className="button" href={links.sharedFile(locale, token)} download={file.name}>
            {t('shared.download', { kind: file.kind, size: weigh(file) })}
          </a>
        )}
        {url && (
          <a className="button" href={url} rel="noopener noreferrer external">
            {t('shared.open')}
          </a>
        )}
      </p>
      <p className="hint mt-4">{t('shared.until', { date: exactDate(locale, expiresAt) })}</p>
    </article>
  );
}
