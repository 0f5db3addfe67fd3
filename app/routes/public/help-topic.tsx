import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Steps } from '~/features/help/components/steps';
import { topicOf, topics } from '~/features/help/topics';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';

export function loader({ params }: LoaderFunctionArgs) {
  const t = translator(requireLocale(params), 'help');
  const topic = topicOf(params['topic']);
  if (!topic) throw new Response(null, { status: 404 });
  return {
    topic,
    page: { title: t(`topics.${topic}.title`), description: t(`topics.${topic}.lead`) },
  };
}

export const meta = pageMeta;

export default function HelpTopicPage() {
  const { topic } = useLoaderData<typeof loader>();
  const { t } = useTranslation('help');
  const locale = useLocale();
  const { steps, to } = topics[topic];
  return (
    <>
      {/* i18n keys: help:topics.* */}
      <PageHead title={t(`topics.${topic}.title`)} lead={t(`topics.${topic}.lead`)} />
      <Steps of={`topics.${topic}`} count={steps} />
      <p className="notice mt-4">{t(`topics.${topic}.know`)}</p>
      <p className="actions mt-4">
        <Link className="button" to={to(locale)}>
          {t(`topics.${topic}.go`)}
        </Link>
        <Link to={links.help(locale)}>{t('all')}</Link>
      </p>
    </>
  );
}
