import { useTranslation } from 'react-i18next';
import { PasskeyButton } from './passkey-button';

interface Passkey {
  id: string;
  name: string;
  /** in words, UTC */
  createdAt: string;
  lastUsedAt: string | null;
}

/** A person's passkeys, each with a button to remove it, and a form to add one. */
export function PasskeyFactors({ passkeys, wrong }: { passkeys: Passkey[]; wrong: string }) {
  const { t } = useTranslation('factors');
  return (
    <section className="section" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{t('passkeys.title')}</h2>
      <p>{t('passkeys.what')}</p>
      {wrong.startsWith('passkey') && (
        <p className="notice notice-warn" role="alert">
          {wrong === 'passkey-remove' && t('last')}
          {wrong === 'passkey-there' && t('passkeys.there')}
          {wrong === 'passkey-add' && t('passkeys.refused')}
        </p>
      )}
      <ul className="plain-list">
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{name}</bdi>
              </strong>
            </p>
            <p className="where">
              {t('passkeys.added', { time: createdAt })} ·{' '}
              {lastUsedAt ? t('passkeys.used', { time: lastUsedAt }) : t('passkeys.unused')}
            </p>
            <form method="post">
              <input type="hidden" name="id" value={id} />
              <button
                className="link-button min-h-11"
                name="intent"
                value="passkey-remove"
                aria-label={t('passkeys.removeNamed', { name })}
              >
                {t('passkeys.remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <noscript>
        <p className="hint">{t('passkeys.script')}</p>
      </noscript>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="passkey-add" />
        <div className="field">
          <label htmlFor="passkey-name">{t('passkeys.name')}</label>
          <p className="hint" id="passkey-hint">
            {t('passkeys.nameHint')}
          </p>
          <input
            className="input"
            id="passkey-name"
            name="name"
            maxLength={60}
            required
            aria-describedby="passkey-hint"
          />
        </div>
        <p className="actions">
          <PasskeyButton to="make" name="passkey">
            {t('passkeys.make')}
          </PasskeyButton>
        </p>
      </form>
    </section>
  );
}
