import { createContext, useContext, useState } from 'react';
import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { findCaseData } from '~/platform/case-data';
import { caseDataField } from '~/platform/case-data-answers';

type Result = SubmissionResult | null | undefined;

interface Asked {
  /** names of the fields whose text looks like case data */
  warned: readonly string[];
  /** those for which the author confirmed that they contain none */
  ticked: readonly unknown[];
  /** the submitted values */
  sent: unknown;
  /** what is being typed, by the names of the fields; only with JavaScript */
  typed: Readonly<Record<string, string>>;
}

const AskedFields = createContext<Asked>({ warned: [], ticked: [], sent: null, typed: {} });

/**
 * Wraps the fields of a form whose action calls `caseDataErrors`. It uses the server's response rather than
 * the form's current errors, so that a warning stays where it is while somebody types. With JavaScript, texts are also
 * checked as somebody types.
 */
export function CaseDataWarnings({
  result,
  children,
}: {
  result: Result;
  children: React.ReactNode;
}) {
  const errors = Object.entries(result?.error ?? {});
  const warned = errors.flatMap(([name, keys]) => (keys?.includes('caseData') ? [name] : []));
  const sent = result?.initialValue;
  const ticked = [sent?.[caseDataField]].flat();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const onInput = ({ target }: React.FormEvent) => {
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
      setTyped({ ...typed, [target.name]: target.value });
  };
  return (
    <AskedFields.Provider value={{ warned, ticked, sent, typed }}>
      <div className="contents" onInput={onInput}>
        {children}
      </div>
    </AskedFields.Provider>
  );
}

/** What looks like case data in a text that is being typed. */
function TypedWarning({ text }: { text: string }) {
  const { t } = useTranslation('forms');
  const hits = findCaseData(text);
  return (
    <p className={hits.length > 0 ? 'notice notice-warn' : undefined} role="status">
      {hits.length > 0 && (
        <>
          {t('caseDataWarning.live')}{' '}
          {hits.map((hit, index) => (
            <q key={index} className="mr-1">
              <bdi>{hit.text}</bdi>
            </q>
          ))}
        </>
      )}
    </p>
  );
}

/** Warning above a field: what looks like case data, what to do about it, and a checkbox to submit it anyway. */
export function CaseDataWarning({ name }: { name: string }) {
  const { t } = useTranslation('forms');
  const { warned, ticked, sent, typed } = useContext(AskedFields);
  const isTicked = ticked.includes(name);
  const now = typed[name];
  if (!warned.includes(name) && !isTicked)
    return now === undefined ? null : <TypedWarning text={now} />;
  const text = valueAt(sent, name);
  const hits = typeof text === 'string' ? findCaseData(text) : [];
  return (
    <div className="notice notice-warn" role="group" aria-label={t('caseDataWarning.title')}>
      <p>
        <strong>{t('caseDataWarning.title')}</strong>
      </p>
      <p>{t('caseDataWarning.text')}</p>
      <ul className="list-disc pl-5 my-1">
        {hits.map((hit, index) => (
          <li key={index}>
            {/* i18n keys: forms:caseDataWarning.kind.* */}
            <q>
              <bdi>{hit.text}</bdi>
            </q>
            : {t(`caseDataWarning.kind.${hit.kind}`)}
          </li>
        ))}
      </ul>
      <label className="check">
        <input type="checkbox" name={caseDataField} value={name} defaultChecked={isTicked} />
        {t('caseDataWarning.let')}
      </label>
    </div>
  );
}

/** The submitted value of a field such as `summary.es` or `services[0].reach.es`. */
function valueAt(sent: unknown, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined,
      sent,
    );
}
