import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { AroundProcedure } from '~/features/agenda/procedures/components/around-procedure';
import { EntryHistory } from '~/features/agenda/procedures/components/entry-history';
import { EntryInFull } from '~/features/agenda/procedures/components/entry-in-full';
import { StandardOf } from '~/features/agenda/procedures/components/standard';
import { useAsk } from '~/features/agenda/procedures/components/use-ask';
import { kinds } from '~/features/agenda/procedures/procedures.schema';
import { readProcedure } from '~/features/agenda/procedures/procedure.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const { country = '', stage = '', situation = '' } = params;
  const triple = { country, stage, situation };
  const procedure = await readProcedure(await readActor(request), triple, locale);
  if (!procedure) throw new Response(null, { status: 404 });
  const { place } = procedure;
  const t = translator(locale, 'procedures');
  const title = t('one.title', { stage: place.stageName.text, country: place.countryName });
  const page = { title, description: t('one.lead'), indexed: place.isIndexed };
  return { page, procedure };
}

export const meta = pageMeta;
export { procedureStyles as links } from '~/components/styles';

// i18n keys: procedures:situation.*, procedures:kind.*
export default function ProcedurePage() {
  const { procedure } = useLoaderData<typeof loader>();
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const ask = useAsk();
  const { entries, around, place } = procedure;
  const { country, stage, situation, stageName, countryName } = place;
  const to = ask({ country, stage, situation });
  return (
    <>
      <PageHead
        crumb={<Link to={links.procedures(locale, { situation })}>{t('compare.name')}</Link>}
        title={t('one.title', { stage: stageName.text, country: countryName })}
        lead={t(`situation.${situation}`)}
      >
        <StandardOf stage={stage} />
        {country === 'US' && <p className="note">{t('compare.notParty')}</p>}
        <p className="actions">
          <Link to={links.procedures(locale, { stage, situation })}>{t('one.compare')}</Link>
          <Link to={links.proposeProcedure(locale, { country, stage, situation })} rel="nofollow">
            {t('one.propose')}
          </Link>
          <Link to={to} rel="nofollow">
            {t('gap.ask')}
          </Link>
        </p>
      </PageHead>
      {kinds.map((kind) => (
        <section key={kind} className="section">
          <h2>{t(`kind.${kind}`)}</h2>
          {!entries.some((entry) => entry.kind === kind) && <p>{t('gap.nobody')}</p>}
          {entries
            .filter((entry) => entry.kind === kind)
            .map((entry) => (
              <EntryInFull key={entry.id} entry={entry}>
                <EntryHistory of={entry.history} />
                <p className="actions">
                  <Link to={links.procedureEntry(locale, entry.slug)} rel="nofollow">
                    {t('one.act')}
                  </Link>
                </p>
              </EntryInFull>
            ))}
        </section>
      ))}
      <AroundProcedure of={around} country={country} stage={stage} />
    </>
  );
}
