import { useTranslation } from 'react-i18next';
import { Split } from '~/components/split';
import { useLocale } from '~/i18n/use-locale';

/** How programs ask: the description of the interface, examples to copy, and the rules. */
export function ForDevelopers({ origin }: { origin: string }) {
  const { t } = useTranslation('openData');
  const locale = useLocale();
  const examples = [
    ['inCountry', `/hsds/services?country=GT&full=true&lang=${locale}`],
    ['words', `/hsds/organizations?search=asilo&per_page=10&lang=${locale}`],
    ['changed', '/hsds/organizations?modified_after=2026-01-01T00:00:00Z&minimal=true'],
    ['all', `/hsds/services?format=ndjson&full=true&lang=${locale}`],
  ] as const;
  return (
    <Split id="hsds" title={t('developers.title')}>
      <div className="prose">
        <p>{t('developers.hsds')}</p>
        <p>{t('developers.profile')}</p>
        <p>{t('developers.rules')}</p>
        <p>{t('developers.keys')}</p>
      </div>
      <ul className="plain-list mt-4">
        <li>
          <a className="name" href="/openapi.json">
            {t('developers.openapi')}
          </a>
        </li>
        <li>
          <a className="name" href="/catalog.jsonld">
            {t('developers.catalog')}
          </a>
          {' · '}
          <a href="/catalog.ttl">Turtle</a>
        </li>
        {examples.map(([name, path]) => (
          <li key={name}>
            {/* i18n keys: openData:developers.examples.* */}
            <p className="name">{t(`developers.examples.${name}`)}</p>
            <p className="note">
              <code>{`curl '${origin}${path}'`}</code>
            </p>
          </li>
        ))}
      </ul>
    </Split>
  );
}
