import { createContext, useContext } from 'react';
import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { findCaseData } from '~/platform/case-data';
import { caseDataField } from '~/platform/case-data-answers';

type Result = SubmissionResult | null | undefined;

interface Asked {
  /** names of fields whose text looked as if it spoke of a case */
  warned: readonly string[];
  /** those of which somebody said that they do not */
  ticked: readonly unknown[];
  /** what was sent */
  sent: unknown;
}

const AskedFields = createContext<Asked>({ warned: [], ticked: [], sent: null });

/**
 * Around the fields of a form whose action asks `caseDataErrors`. It goes by what the server answered and
 * not by the form's errors at the moment, so that a box stays where it is while somebody types.
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
  return <AskedFields.Provider value={{ warned, ticked, sent }}>{children}</AskedFields.Provider>;
}

/** Above a field: what in it looked like a case, what to do, and the box that lets it through. */
export function CaseDataWarning({ name }: { name: string }) {
  const { t } = useTranslation('forms');
  const { warned, ticked, sent } = useContext(AskedFields);
  const isTicked = ticked.includes(name);
  if (!warned.includes(name) && !isTicked) return null;
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

/** The value of a field such as `summary.es` or `services[0].reach.es` in what was sent. */
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
