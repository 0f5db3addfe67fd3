import { useTranslation } from 'react-i18next';
import { FieldErrors } from '~/components/field';
import { Radios } from '~/components/radios';
import type { Remark } from '../extraction/file-facts.schema';
import type { ReceivedView } from '../received';
import type { ResourceFields } from '../../resources/components/resource-fields';

/** Text of a file that nobody sees, and what the sharer wants to happen to it. */
export function HiddenText({ file, fields }: { file: ReceivedView; fields: ResourceFields }) {
  const { t } = useTranslation('upload');
  const { hidden, canBeStripped, mustDecide } = file;
  if (hidden.length === 0) return null;
  const choices = [
    { value: 'out', name: t('hiddenOut') },
    { value: 'show', name: t('hiddenShow') },
  ];
  return (
    <div className="notice notice-warn form" data-notice="hidden">
      <p>{t(mustDecide ? 'hides' : 'hasComments')}</p>
      <ul className="list-disc pl-5">
        {hidden.map(({ kind, where, sample }, index) => (
          <li key={index}>
            {t(`hidden.${kind}`) /* i18n keys: upload:hidden.* */}
            {where && ', '}
            {where && t(/^\d+$/.test(where) ? 'hiddenOn' : 'hiddenAt', { where })}
            {sample && ': '}
            {sample && <q>{sample}</q>}
          </li>
        ))}
      </ul>
      {canBeStripped && (
        <div>
          <button
            className="button button-quiet"
            type="submit"
            name="step"
            value="strip"
            formNoValidate
          >
            {t('strip')}
          </button>
          <p className="hint">{t('stripHint')}</p>
        </div>
      )}
      {mustDecide && (
        <Radios field={fields.hiddenText} preset="out" legend={t('hiddenWhat')} choices={choices} />
      )}
      {mustDecide && <p className="hint">{t('hiddenKept')}</p>}
    </div>
  );
}

/** What a sharer should know about a file before sharing it. */
export function Remarks({
  remarks,
  fields,
}: {
  remarks: readonly Remark[];
  fields: ResourceFields;
}) {
  const { t } = useTranslation('upload');
  const isAsked = remarks.some(({ kind }) => kind === 'caseData');
  return (
    <>
      {remarks.map(({ kind, about }) => (
        <p
          key={kind}
          className={kind === 'reencoded' ? 'hint' : 'notice notice-warn'}
          data-notice={kind}
        >
          {t(`remark.${kind}`, { about }) /* i18n keys: upload:remark.* */}
        </p>
      ))}
      {isAsked && <input type="hidden" name="seen" value="on" />}
      <FieldErrors field={fields.seen} />
    </>
  );
}
