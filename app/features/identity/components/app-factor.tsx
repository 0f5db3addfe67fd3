import { useTranslation } from 'react-i18next';

type App =
  | { state: 'none' }
  | { state: 'set' }
  /** `picture`: the square code as SVG, made by us */
  | { state: 'waiting'; secret: string; address: string; picture: string };

/** Codes of an authenticator app: begin, show that they arrive, end. */
export function AppFactor({ app, wrong }: { app: App; wrong: string }) {
  const { t } = useTranslation('factors');
  return (
    <section className="section" id="app" aria-labelledby="app-title">
      <h2 id="app-title">{t('app.title')}</h2>
      <p>{t('app.what')}</p>
      {wrong === 'app-remove' && (
        <p className="notice notice-warn" role="alert">
          {t('last')}
        </p>
      )}
      {app.state === 'none' && <Intent intent="app-start" name={t('app.start')} />}
      {app.state === 'waiting' && <Waiting app={app} isWrong={wrong === 'app-confirm'} />}
      {app.state === 'set' && (
        <>
          <p className="ok">✓ {t('app.set')}</p>
          <Intent intent="app-remove" name={t('app.remove')} />
        </>
      )}
    </section>
  );
}

/** A button that is a form. Not Remix's: what it leads to may be the page that asks for a proof. */
export function Intent({ intent, name }: { intent: string; name: string }) {
  return (
    <form method="post" className="actions mt-3">
      <button className="button button-quiet" name="intent" value={intent}>
        {name}
      </button>
    </form>
  );
}

function Waiting({ app, isWrong }: { app: App & { state: 'waiting' }; isWrong: boolean }) {
  const { t } = useTranslation('factors');
  return (
    <>
      <ol className="list-decimal ps-6 mt-3 grid gap-3">
        <li>
          {t('app.scan')}
          <span
            className="block w-48 p-2 bg-white rounded mt-2"
            role="img"
            aria-label={t('app.picture')}
            // Drawn by the server from our own words; no script can be in it.
            dangerouslySetInnerHTML={{ __html: app.picture }}
          />
          <span className="block mt-2">
            {t('app.byHand')}{' '}
            <code className="break-all">{app.secret.replace(/(.{4})/g, '$1 ')}</code>
          </span>
          <a className="inline-flex min-h-11 items-center" href={app.address}>
            {t('app.here')}
          </a>
        </li>
        <li>{t('app.type')}</li>
      </ol>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="app-confirm" />
        <div className="field">
          <label htmlFor="app-code">{t('app.code')}</label>
          <input
            className="input"
            id="app-code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? 'app-error' : undefined}
          />
          {isWrong && (
            <p className="error" id="app-error" role="alert">
              {t('app.wrong')}
            </p>
          )}
        </div>
        <p className="actions">
          <button className="button">{t('app.confirm')}</button>
        </p>
      </form>
    </>
  );
}
