import { useTranslation } from 'react-i18next';
import { proofField, type ProofKind } from '../confirmation.schema';
import { PasskeyButton } from './passkey-button';

/** Field for proving one's identity: a code or the password. */
export function ProofField({ by, isWrong }: { by: ProofKind; isWrong: boolean }) {
  const { t } = useTranslation('accounts');
  const isCode = by === 'second-factor';
  const ids = [isCode && 'proof-hint', isWrong && 'proof-error'].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor="proof">{isCode ? t('confirm.code') : t('confirm.password')}</label>
      {isCode && (
        <p className="hint" id="proof-hint">
          {t('confirm.codeHint')}
        </p>
      )}
      <input
        className="input"
        id="proof"
        name={proofField}
        type={isCode ? 'text' : 'password'}
        autoComplete={isCode ? 'one-time-code' : 'current-password'}
        required={!isCode}
        aria-invalid={isWrong || undefined}
        aria-describedby={ids || undefined}
      />
      {isCode && (
        <p className="actions mt-2">
          <PasskeyButton to="use" name={proofField}>
            {t('confirm.passkey')}
          </PasskeyButton>
        </p>
      )}
      {isWrong && (
        <p className="error" id="proof-error" role="alert">
          {t('confirm.wrong')}
        </p>
      )}
    </div>
  );
}
