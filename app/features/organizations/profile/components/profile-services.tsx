import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { countryName, languageName } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { NamedTerm, ServicePart } from '../profile-parts';
import type { Profile } from '../public-profile.server';
import { Fact, TermList } from './profile-help';
import { Split } from '~/components/split';
import { TextNote } from '../../translations/components/text-note';

/** The organization's services: first those with any detail, such as a description or a cost, then the others by name. */
export function ProfileServices({ services }: Pick<Profile, 'services'>) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  if (services.length === 0) return null;
  const to = (slug: string) => links.directory(locale, { service: slug });
  const described = services.filter(isDescribed);
  const bare = services.filter((one) => !described.some(({ slug }) => slug === one.slug));
  return (
    <Split id="services" title={t('services')}>
      {described.length > 0 && (
        <ul className="plain-list">
          {described.map((service) => (
            <li key={service.id}>
              <h3>
                <Link to={to(service.slug)}>
                  <Foreign value={service.name} />
                </Link>
              </h3>
              <ServiceFacts service={service} />
            </li>
          ))}
        </ul>
      )}
      {bare.length > 0 && (
        <TermList terms={[...new Map(bare.map((one) => [one.slug, one])).values()]} to={to} />
      )}
    </Split>
  );
}

function isDescribed({ populations, stages, countries, languages, ...rest }: ServicePart): boolean {
  const lists = [populations, stages, countries, languages];
  const isSaid = rest.cost !== 'unsaid' || rest.description !== null || rest.reach !== null;
  return isSaid || lists.some((list) => list.length > 0);
}

function ServiceFacts({ service }: { service: ServicePart }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { behind, description, reach, populations, stages, countries, languages, cost } = service;
  return (
    <>
      {description && <Foreign as="p" value={description} />}
      <TextNote text={description} behind={behind.description} />
      <dl className="facts mt-1">
        <Terms name={t('service.populations')} terms={populations} />
        <Terms name={t('service.stages')} terms={stages} />
        {countries.length > 0 && (
          <Fact name={t('service.countries')}>
            {joined(
              locale,
              countries.map((code) => countryName(locale, code)),
            )}
          </Fact>
        )}
        {languages.length > 0 && (
          <Fact name={t('service.languages')}>
            {joined(
              locale,
              languages.map((code) => languageName(t, locale, code)),
            )}
          </Fact>
        )}
        {/* i18n keys: organization:cost.* */}
        {cost !== 'unsaid' && <Fact name={t('service.cost')}>{t(`cost.${cost}`)}</Fact>}
        {reach && (
          <Fact name={t('service.reach')}>
            <Foreign value={reach} />
            <TextNote text={reach} behind={behind.reach} />
          </Fact>
        )}
      </dl>
    </>
  );
}

function Terms({ name, terms }: { name: string; terms: readonly NamedTerm[] }) {
  if (terms.length === 0) return null;
  return (
    <Fact name={name}>
      <ul className="tags">
        {terms.map((term) => (
          <li key={term.slug}>
            <Foreign value={term.name} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
