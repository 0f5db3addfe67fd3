import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { KeptThings } from '~/features/identity/components/kept-things';
import { keptDays } from '~/features/identity/retention';
import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const t = translator(requireLocale(params), 'privacy');
  return {
    page: { title: t('title'), description: t('lead') },
    days: keptDays,
    closedAfter: followUpDays.correction.closed,
    // The erasure of an account ends here, because nobody is signed in any more.
    isErased: new URL(request.url).searchParams.has('erased'),
  };
}

export const meta = pageMeta;

export default function PrivacyPage() {
  const { days, closedAfter, isErased } = useLoaderData<typeof loader>();
  const { t } = useTranslation('privacy');
  // i18n keys: privacy:never.*, privacy:cookies.*, privacy:yours.*
  const paragraphs = (part: string, keys: readonly string[]) => (
    <section className="section">
      <h2>{t(`${part}.title`)}</h2>
      <div className="prose">
        {keys.map((key) => (
          <p key={key}>{t(`${part}.${key}`)}</p>
        ))}
      </div>
    </section>
  );
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {isErased && (
          <p className="notice notice-ok mt-6" role="status">
            {t('erased')}
          </p>
        )}
      </PageHead>
      {paragraphs('never', ['addresses', 'others', 'cases'])}
      <KeptThings days={days} />
      <section className="section">
        <h2>{t('forms.title')}</h2>
        <div className="prose">
          <p>{t('forms.letters')}</p>
          <p>{t('forms.proposals', { days: days.proposals, closed: closedAfter })}</p>
          <p>{t('forms.limits')}</p>
        </div>
      </section>
      {paragraphs('cookies', ['visitors', 'signedIn'])}
      {paragraphs('yours', ['export', 'erase', 'limits', 'questions'])}
    </>
  );
}
