import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { canStopRelease, stopRelease } from '~/features/protection/release.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';

const gone = () => new Response(null, { status: 410 });

/** The page of a letter's link. Opening it stops nothing, because mail servers open links, too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(requireLocale(params), 'protection')('stop.title');
  const isOpen = await canStopRelease(params['token'] ?? '');
  if (!isOpen && !new URL(request.url).searchParams.has('done')) throw gone();
  return { page: { title, indexed: false }, isDone: !isOpen };
}

export async function action({ params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const token = params['token'] ?? '';
  if (!(await stopRelease(token))) throw gone();
  return redirect(`${links.keepHidden(lang, token)}?done`, 303);
}

export const meta = pageMeta;

export default function KeepHidden() {
  const { t } = useTranslation('protection');
  const { isDone } = useLoaderData<typeof loader>();
  return (
    <PageHead title={t('stop.title')}>
      {isDone ? (
        <>
          <p className="notice notice-ok mt-6" role="status">
            {t('stop.done')}
          </p>
          <p className="mt-6">{t('stop.next')}</p>
        </>
      ) : (
        <>
          <p className="lead">{t('stop.lead')}</p>
          <form method="post" className="actions mt-6">
            <button className="button" type="submit">
              {t('stop.submit')}
            </button>
          </form>
        </>
      )}
    </PageHead>
  );
}
