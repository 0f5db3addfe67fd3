import { useTranslation } from 'react-i18next';
import { State } from '~/components/state';
import { useForeignLang } from '~/components/own-name';
import { partialDate } from '~/i18n/dates';
import { countryName } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { AuthorityView, InstrumentEventView, InstrumentView } from '../instruments.server';
import { useSourceName } from '../../procedures/components/use-source-name';

interface Props {
  countries: readonly string[];
  instruments: readonly InstrumentView[];
  authorities: readonly AuthorityView[];
}

/** The instruments of each country by number with what happened to them, then those of the region and the world. */
export function InstrumentsByCountry({ countries, instruments, authorities }: Props) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const groups = [...countries, null].map((code) => ({
    code,
    name: code === null ? t('instruments.region') : countryName(locale, code),
    laws: instruments.filter(({ country }) => country === code),
    offices: authorities.filter(({ country }) => country === code),
  }));
  return groups
    .filter(({ laws, offices }) => laws.length + offices.length > 0)
    .map(({ code, name, laws, offices }) => (
      <section key={code ?? ''} className="split">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <div>
          <State is="none">{t('standing.unverified')}</State>
          <ul className="laws">
            {laws.map((law) => (
              <InstrumentItem key={law.slug} law={law} />
            ))}
            {offices.map((office) => (
              <AuthorityItem key={office.slug} office={office} />
            ))}
          </ul>
        </div>
      </section>
    ));
}

/** An instrument with what happened to it. */
export function InstrumentItem({ law }: { law: InstrumentView }) {
  const lang = useForeignLang();
  return (
    <li id={law.slug}>
      {law.url ? (
        <a href={law.url} rel="noreferrer">
          <bdi>{law.number}</bdi>
        </a>
      ) : (
        <b>
          <bdi>{law.number}</bdi>
        </b>
      )}{' '}
      <bdi lang={lang(law.name.locale)}>{law.name.text}</bdi>
      {law.events.map((event, at) => (
        <EventLine key={at} event={event} />
      ))}
    </li>
  );
}

function EventLine({ event }: { event: InstrumentEventView }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const lang = useForeignLang();
  const source = useSourceName();
  const { kind, country, on, text } = event;
  const what = [country && countryName(locale, country), t(`event.${kind}`)]
    .filter(Boolean)
    .join(': ');
  // i18n keys: procedures:event.*
  return (
    <p className="note">
      {on ? `${what}, ${partialDate(locale, on)}. ` : `${what}. `}
      {text && <bdi lang={lang(text.locale)}>{text.text}</bdi>} <Source>{source(event)}</Source>
    </p>
  );
}

function AuthorityItem({ office }: { office: AuthorityView }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const lang = useForeignLang();
  const source = useSourceName();
  const { name, role, since, successor } = office;
  return (
    <li>
      <b>
        <bdi lang={lang(name.locale)}>{name.text}</bdi>
      </b>{' '}
      {role && <bdi lang={lang(role.locale)}>{role.text}</bdi>}
      <p className="note">
        {since && `${t('authority.since', { date: partialDate(locale, since) })} `}
        {successor && `${t('authority.successor', { name: successor })} `}
        <Source>{source(office)}</Source>
      </p>
    </li>
  );
}

function Source({ children }: { children: string }) {
  const { t } = useTranslation('procedures');
  if (!children) return null;
  return (
    <>
      {t('source.is')} <bdi>{children}</bdi>.
    </>
  );
}
