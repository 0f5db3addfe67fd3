import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import {
  eraseDataArchive,
  getDataArchive,
} from '~/features/organizations/lifecycle/withdraw/data-archives.server';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { fileSize } from '~/i18n/sizes';
import { useLocale } from '~/i18n/use-locale';

export async function loader({ params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const token = params['token'] ?? '';
  const found = await getDataArchive(token);
  return {
    page: { title: translator(locale, 'withdrawal')('taken.title'), indexed: false },
    token,
    archive: found && {
      size: fileSize(locale, found.bytes),
      until: exactDate(locale, found.expiresAt),
    },
  };
}

/** Deletes the archive at the request of somebody who has its link. */
export async function action({ params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const token = params['token'] ?? '';
  await eraseDataArchive(token);
  return redirect(links.dataArchive(locale, token), 303);
}

export const meta = pageMeta;

export default function DataArchivePage() {
  const { archive, token } = useLoaderData<typeof loader>();
  const { t } = useTranslation('withdrawal');
  const locale = useLocale();
  if (!archive) return <PageHead title={t('taken.title')} lead={t('taken.gone')} />;
  return (
    <>
      <PageHead title={t('taken.title')}>
        <p className="notice notice-ok mt-6" role="status">
          {t('taken.done')}
        </p>
        <p className="lead">{t('taken.lead', { date: archive.until })}</p>
      </PageHead>
      <p className="actions mt-3">
        <a className="button" href={links.dataArchiveFile(locale, token)} download>
          {t('taken.download', { size: archive.size })}
        </a>
      </p>
      <section className="section" aria-labelledby="erase">
        <h2 id="erase">{t('taken.eraseTitle')}</h2>
        <p>{t('taken.eraseText')}</p>
        <Form method="post" className="actions mt-3">
          <button className="button button-danger">{t('taken.erase')}</button>
        </Form>
      </section>
    </>
  );
}
