import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { topics, type Topic } from '~/features/help/topics';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';

export function loader({ params }: LoaderFunctionArgs) {
  const t = translator(requireLocale(params), 'help');
  return { page: { title: t('title'), description: t('lead') } };
}

export const meta = pageMeta;

export default function HelpPage() {
  const { t } = useTranslation('help');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <ul className="plain-list">
        {(Object.keys(topics) as Topic[]).map((topic) => (
          <li key={topic}>
            {/* i18n keys: help:topics.* */}
            <Link className="name" to={links.help(locale, topic)}>
              {t(`topics.${topic}.title`)}
            </Link>
            <p>{t(`topics.${topic}.lead`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
