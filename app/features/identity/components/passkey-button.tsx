import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'] &
  Parameters<typeof startRegistration>[0]['optionsJSON'];

interface Props {
  /** to sign a challenge, or to make a new passkey */
  to: 'use' | 'make';
  /** the field of its form that carries what the browser made of it */
  name: string;
  children: React.ReactNode;
}

// Whether a browser knows passkeys does not change while a page is open; a server knows none.
const never = () => () => undefined;
const knowsPasskeys = () => 'PublicKeyCredential' in window;

/**
 * A button that has a passkey sign, or makes one, and then sends its form. Without JavaScript, and in browsers
 * that know no passkeys, it is not there.
 */
export function PasskeyButton({ to, name, children }: Props) {
  const { t } = useTranslation('factors');
  const lang = useLocale();
  const field = useRef<HTMLInputElement>(null);
  const isThere = useSyncExternalStore(never, knowsPasskeys, () => false);
  const [failure, setFailure] = useState<'failed' | 'there'>();
  if (!isThere) return null;

  async function press() {
    setFailure(undefined);
    // Before a passkey is made: its name must not be missed afterwards.
    if (to === 'make' && !field.current?.form?.reportValidity()) return;
    try {
      const answer = await fetch(links.passkeyOptions(lang), {
        method: 'POST',
        body: new URLSearchParams({ to }),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const optionsJSON = (await answer.json()) as Options;
      const made =
        to === 'use'
          ? await startAuthentication({ optionsJSON })
          : await startRegistration({ optionsJSON });
      if (!field.current) return;
      field.current.value = JSON.stringify(made);
      field.current.disabled = false;
      // Past the checks of the form's other fields: it needs none of them now.
      field.current.form?.setAttribute('novalidate', '');
      field.current.form?.submit();
    } catch (error) {
      const isThere =
        error instanceof WebAuthnError &&
        error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
      // Else turned down, timed out, or none there: the person may try again or take another way.
      setFailure(isThere ? 'there' : 'failed');
    }
  }

  return (
    <>
      <input ref={field} type="hidden" name={name} disabled />
      <button className="button button-quiet" type="button" onClick={() => void press()}>
        {children}
      </button>
      {failure && (
        <p className="error" role="alert">
          {failure === 'there' ? t('passkeys.there') : t('passkeyFailed')}
        </p>
      )}
    </>
  );
}
