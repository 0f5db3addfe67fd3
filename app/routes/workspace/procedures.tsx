import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { StandingMark } from '~/features/agenda/procedures/components/standing-mark';
import { readOwnProcedures } from '~/features/agenda/procedures/editing.server';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'procedure.propose', 'somewhere');
  const locale = requireLocale(params);
  const title = translator(locale, 'procedures')('own.title');
  const isSent = new URL(request.url).searchParams.get('done') === 'proposed';
  return { page: { title, indexed: false }, isSent, ...(await readOwnProcedures(actor, locale)) };
}

export const meta = pageMeta;

export default function OwnProceduresPage() {
  const { proposals, due, isSent } = useLoaderData<typeof loader>();
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('own.title')} lead={t('own.lead')}>
        {isSent && (
          <p className="notice" role="status">
            {t('own.sent')}
          </p>
        )}
        <p className="actions">
          <Link to={links.proposeProcedure(locale)}>{t('propose.title')}</Link>
        </p>
      </PageHead>
      <section className="section">
        <h2>{t('own.due', { count: due.length })}</h2>
        <ul className="plain-list">
          {due.map(({ slug, country, text, standing }) => (
            <li key={slug}>
              <Link
                className="inline-flex min-h-11 items-center"
                to={links.procedureEntry(locale, slug)}
              >
                <Foreign value={text} />
              </Link>
              <p className="note">
                <bdi>{country}</bdi> · <StandingMark of={standing} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{t('own.proposed', { count: proposals.length })}</h2>
        <ul className="plain-list">
          {proposals.map((one) => (
            <li key={one.id}>
              <Foreign value={one.text} as="p" />
              <p className="note">
                <bdi>{one.country}</bdi> · {exactDate(locale, one.proposedAt)} ·{' '}
                {t(`own.state.${stateOf(one)}`) /* i18n keys: procedures:own.state.* */}
                {one.declineReason && <bdi>: {one.declineReason}</bdi>}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function stateOf(one: {
  publishedAt: Date | null;
  declinedAt: Date | null;
  supersededAt: Date | null;
}): string {
  if (one.declinedAt) return 'declined';
  if (one.supersededAt) return 'superseded';
  return one.publishedAt ? 'published' : 'proposed';
}
