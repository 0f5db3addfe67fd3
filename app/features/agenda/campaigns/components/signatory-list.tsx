import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { Sentence, unfilled } from '~/components/sentence';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Signatories, Signatory } from '../signatories.server';

interface Props {
  slug: string;
  signatories: Signatories;
  /** the number of the latest version */
  number: number;
}

/** Who signed, by country, as the documents show it; and the documents. */
export function SignatoryList({ slug, signatories, number }: Props) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { total, countries, withdrawn } = signatories;
  return (
    <section className="section" aria-labelledby="signed">
      <h2 id="signed" data-total={total}>
        {t('signatories.total', { count: total })}
      </h2>
      {total === 0 && <p className="hint">{t('signatories.none')}</p>}
      {countries.map(({ country, signatories: all }) => (
        <div key={country?.code ?? ''}>
          <h3 className="mt-4 text-base">{country?.name ?? t('signatories.noCountry')}</h3>
          <ul>
            {all.map((one) => (
              <SignatoryItem key={one.slug} one={one} number={number} />
            ))}
          </ul>
        </div>
      ))}
      {withdrawn.map(({ name, nameLocale, at }) => (
        <p key={name} className="hint">
          <Sentence
            text={t('document.withdrawn', unfilled)}
            parts={{ name: <OwnName of={{ name, nameLocale }} />, date: exactDate(locale, at) }}
          />
        </p>
      ))}
      <p className="actions mt-4">
        {(['pdf', 'docx', 'csv'] as const).map((format) => (
          <a key={format} href={links.campaignFile(locale, slug, format)}>
            {/* i18n keys: campaigns:document.* */}
            {t(`document.${format}`)}
          </a>
        ))}
      </p>
    </section>
  );
}

function SignatoryItem({ one, number }: { one: Signatory; number: number }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  return (
    <li data-signatory={one.slug}>
      <Link className="inline-flex min-h-11 items-center" to={links.organization(locale, one.slug)}>
        <OwnName of={one} />
      </Link>
      {one.person && (
        <span className="hint">
          {' '}
          <bdi>{one.person.name}</bdi>
          {one.person.capacity && (
            <>
              , <bdi>{one.person.capacity}</bdi>
            </>
          )}
        </span>
      )}
      {one.version < number && (
        <span className="hint"> {t('signatories.version', { number: one.version })}</span>
      )}
    </li>
  );
}
