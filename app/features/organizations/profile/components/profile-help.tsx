import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { NamedTerm } from '../profile-parts';
import type { Profile } from '../public-profile.server';
import { Split } from '~/components/split';

/** What the organization can help with: expertise areas by group, and populations. */
export function ProfileHelp({ profile }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { expertise, populations, stages } = profile;
  const empty = expertise.length + populations.length + stages.length === 0;
  return (
    <Split id="help" title={t('help.title')}>
      {empty && <p className="hint">{t('empty')}</p>}
      <div className="offers">
        {expertise.map(({ group, areas }) => (
          <Offer
            key={group.slug}
            title={<Foreign value={group.name} />}
            terms={areas}
            to={(slug) => links.expertiseArea(locale, slug)}
          />
        ))}
        {populations.length > 0 && (
          <Offer
            title={t('help.populations')}
            terms={populations}
            to={(slug) => links.directory(locale, { population: slug })}
          />
        )}
      </div>
    </Split>
  );
}

function Offer({
  title,
  terms,
  to,
}: {
  title: React.ReactNode;
  terms: readonly NamedTerm[];
  to: (slug: string) => string;
}) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {terms.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={to(slug)}>
              <Foreign value={name} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Fact({ name, children }: { name: React.ReactNode; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Terms side by side, each linked to the organizations that share it. */
export function TermList({
  terms,
  to,
}: {
  terms: readonly NamedTerm[];
  to: (slug: string) => string;
}) {
  return (
    <ul className="tags">
      {terms.map(({ slug, name }) => (
        <li key={slug} className="inline-flex items-center pointer-coarse:min-h-11">
          <Link to={to(slug)}>
            <Foreign value={name} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
