import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'] &
  Parameters<typeof startRegistration>[0]['optionsJSON'];

interface Props {
  /** `use`: sign a challenge; `make`: create a passkey */
  to: 'use' | 'make';
  /** name of the form field for the browser's response */
  name: string;
  children: React.ReactNode;
}

// Browser support for passkeys does not change while a page is open; the server has none.
const never = () => () => undefined;
const knowsPasskeys = () => 'PublicKeyCredential' in window;

/**
 * A button that uses or creates a passkey and then submits its form. It is not rendered without JavaScript or
 * in browsers without passkey support.
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
    // Validate first: the new passkey needs a name, which is in the form.
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
      // Skip the validation of the form's other fields, which are not needed now.
      field.current.form?.setAttribute('novalidate', '');
      field.current.form?.submit();
    } catch (error) {
      const isThere =
        error instanceof WebAuthnError &&
        error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
      // Otherwise it was refused, timed out, or not available: the person can try again or use another method.
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
