import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { NamedTerm } from '../profile-parts';
import type { Profile } from '../public-profile.server';
import { Split } from '~/components/split';

/** What the organization can help with: expertise areas by group, populations and stages. */
export function ProfileHelp({ profile }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { expertise, populations, stages } = profile;
  const empty = expertise.length + populations.length + stages.length === 0;
  return (
    <Split id="help" title={t('help.title')}>
      {empty && <p className="hint">{t('empty')}</p>}
      <dl className="facts">
        {expertise.map(({ group, areas }) => (
          <Fact key={group.slug} name={<Foreign value={group.name} />}>
            <TermList terms={areas} to={(slug) => links.expertiseArea(locale, slug)} />
          </Fact>
        ))}
        {populations.length > 0 && (
          <Fact name={t('help.populations')}>
            <TermList
              terms={populations}
              to={(slug) => links.directory(locale, { population: slug })}
            />
          </Fact>
        )}
        {stages.length > 0 && (
          <Fact name={t('help.stages')}>
            <TermList terms={stages} to={(slug) => links.directory(locale, { stage: slug })} />
          </Fact>
        )}
      </dl>
    </Split>
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
