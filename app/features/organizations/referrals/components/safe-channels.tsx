import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import type { Channel } from '../channels.server';

/** How partners refer a case to an organization; nobody else is shown it. */
export function SafeChannels({ channels }: { channels: readonly Channel[] }) {
  const { t } = useTranslation('referrals');
  if (channels.length === 0) return null;
  return (
    <div className="mt-3" id="refer">
      <h3>{t('refer.title')}</h3>
      <p className="hint">{t('refer.text')}</p>
      <dl className="facts mt-1">
        {channels.map(({ kind, value, role }) => (
          <div key={kind} className="contents">
            {/* i18n keys: referrals:channel.* */}
            <dt>{t(`channel.${kind}`)}</dt>
            <dd>
              {kind === 'phone' ? (
                <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>
              ) : (
                <bdi className="break-words">{kind === 'pgp' ? inFours(value) : value}</bdi>
              )}
              {role && (
                <>
                  {' · '}
                  <Foreign value={role} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Groups of four digits, as fingerprints are compared aloud. */
const inFours = (fingerprint: string) => fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
