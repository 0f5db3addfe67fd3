import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Pair } from '../find-duplicates.server';

/** Possible duplicates in pairs, each with a form to merge it in either direction. */
export function DuplicatePairs({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation('duplicates');
  return (
    <section className="section" aria-labelledby="duplicates">
      <h2 id="duplicates">{t('pairs.title')}</h2>
      <p>{pairs.length === 0 ? t('pairs.none') : t('pairs.lead')}</p>
      <ul className="plain-list">
        {pairs.map((pair) => (
          <PairItem key={`${pair.one.slug} ${pair.other.slug}`} pair={pair} />
        ))}
      </ul>
    </section>
  );
}

function PairItem({ pair }: { pair: Pair }) {
  const { t } = useTranslation('duplicates');
  const locale = useLocale();
  const { one, other, likenesses } = pair;
  return (
    <li>
      {[one, other].map((organization) => (
        <p key={organization.slug}>
          <Link
            className="inline-flex items-center min-h-11"
            to={links.organization(locale, organization.slug)}
          >
            <OwnName of={organization} />
          </Link>
        </p>
      ))}
      <p className="where">
        {/* i18n keys: duplicates:likeness.* */}
        {joined(
          locale,
          likenesses.map((likeness) => t(`likeness.${likeness}`)),
        )}
      </p>
      <details>
        <summary className="min-h-11 py-2">{t('pairs.merge')}</summary>
        <p>{t('pairs.text')}</p>
        {[
          { from: other, into: one },
          { from: one, into: other },
        ].map(({ from, into }) => (
          <Form method="post" className="actions mt-3" key={from.slug}>
            <input type="hidden" name="from" value={from.slug} />
            <input type="hidden" name="into" value={into.slug} />
            <button className="button button-danger">
              {t('pairs.submit', { from: from.slug, into: into.slug })}
            </button>
          </Form>
        ))}
      </details>
    </li>
  );
}
