import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { canStopRecovery, stopRecovery } from '~/features/identity/factor-recovery.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';

const gone = () => new Response(null, { status: 410 });

/** The page of a letter's link. Opening it stops nothing, because mail servers open links, too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(requireLocale(params), 'recovery')('keep.title');
  const isOpen = await canStopRecovery(params['token'] ?? '');
  if (!isOpen && !new URL(request.url).searchParams.has('done')) throw gone();
  return { page: { title, indexed: false }, isDone: !isOpen };
}

export async function action({ params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const token = params['token'] ?? '';
  if (!(await stopRecovery(token))) throw gone();
  return redirect(`${links.keepFactors(lang, token)}?done`, 303);
}

export const meta = pageMeta;

export default function KeepFactors() {
  const { t } = useTranslation('recovery');
  const { isDone } = useLoaderData<typeof loader>();
  const lang = useLocale();
  return (
    <PageHead title={t('keep.title')}>
      {isDone ? (
        <>
          <p className="notice notice-ok mt-6" role="status">
            {t('keep.done')}
          </p>
          <p className="mt-6">{t('keep.password')}</p>
          <p className="actions mt-4">
            <Link className="button" to={links.passwordReset(lang)}>
              {t('keep.change')}
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t('keep.lead')}</p>
          <form method="post" className="actions mt-6">
            <button className="button" type="submit">
              {t('keep.submit')}
            </button>
          </form>
        </>
      )}
    </PageHead>
  );
}
