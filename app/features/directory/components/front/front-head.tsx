import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SEARCH_FORM } from '~/components/search-filters';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { NetworkNumbers } from '../../front-page.server';

const examples = ['reintegration', 'shelter', 'asylum'] as const;

/** The first thing a visitor sees: what the network is, and the one box for questions. */
export function FrontHead({ numbers }: { numbers: NetworkNumbers }) {
  const { t } = useTranslation('home');
  return (
    <div className="hero two">
      <div>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        {numbers.organizations > 0 && (
          <p className="lead">
            {t('size', {
              organizations: t('numbers.organizations', { count: numbers.organizations }),
              countries: t('numbers.countries', { count: numbers.countries }),
              languages: t('numbers.languages', { count: numbers.languages }),
            })}
          </p>
        )}
      </div>
      <Question hasExamples={numbers.organizations > 0} />
    </div>
  );
}

function Question({ hasExamples }: { hasExamples: boolean }) {
  const { t } = useTranslation('home');
  const locale = useLocale();
  return (
    // Without autocomplete, because on going back the browser would fill in an older question.
    <form
      id={SEARCH_FORM}
      className="sheet"
      role="search"
      method="get"
      action={links.directory(locale)}
      autoComplete="off"
    >
      <label className="ask-label" htmlFor="q">
        {t('ask.label')}
      </label>
      <div className="ask">
        <input
          className="input"
          type="search"
          id="q"
          name="q"
          maxLength={200}
          aria-describedby="q-hint"
        />
        <button className="button" type="submit">
          {t('ask.submit')}
        </button>
      </div>
      <p className="note" id="q-hint">
        {t(hasExamples ? 'ask.hint' : 'ask.hintAlone')}
      </p>
      {hasExamples && (
        <p className="try">
          {examples.map((example) => {
            const q = t(`ask.example.${example}`); // i18n keys: home:ask.example.*
            return (
              <Link key={example} to={links.directory(locale, { q })}>
                {q}
              </Link>
            );
          })}
        </p>
      )}
    </form>
  );
}
