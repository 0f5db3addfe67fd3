import { useTranslation } from 'react-i18next';

const things = [
  'account',
  'sessions',
  'devices',
  'invitations',
  'links',
  'recoveries',
  'letters',
  'drafts',
  'proposals',
  'reminders',
  'mailChoices',
  'attempts',
  'log',
] as const;

interface Days {
  sessions: number;
  devices: number;
  invitations: number;
  tokens: number;
  recoveries: number;
  letters: number;
  drafts: number;
  proposals: number;
  reminders: number;
  limits: number;
}

/** What the portal stores about people who sign in, why, and for how many days. */
export function KeptThings({ days }: { days: Days }) {
  const { t } = useTranslation('privacy');
  const howLong = {
    account: t('kept.account.time'),
    sessions: t('days', { count: days.sessions }),
    devices: t('kept.devices.time', { days: days.devices }),
    invitations: t('kept.invitations.time', { days: days.invitations }),
    links: t('kept.links.time', { count: days.tokens }),
    recoveries: t('kept.recoveries.time', { days: days.recoveries }),
    letters: t('kept.letters.time', { days: days.letters }),
    drafts: t('kept.drafts.time', { days: days.drafts }),
    proposals: t('kept.proposals.time', { days: days.proposals }),
    reminders: t('kept.reminders.time', { days: days.reminders }),
    mailChoices: t('kept.mailChoices.time'),
    attempts: t('days', { count: days.limits }),
    log: t('kept.log.time'),
  };
  // i18n keys: privacy:kept.*
  return (
    <section className="section" aria-labelledby="kept">
      <h2 id="kept">{t('kept.title')}</h2>
      <p>{t('kept.lead')}</p>
      <dl className="mt-4 grid gap-4 max-w-3xl">
        {things.map((thing) => (
          <div key={thing} className="border-t border-line pt-3">
            <dt className="font-semibold">{t(`kept.${thing}.what`)}</dt>
            <dd>{t(`kept.${thing}.why`)}</dd>
            <dd className="hint">{howLong[thing]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
