import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FieldErrors } from '~/components/field';
import { calendarDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import type { FileView } from '../../search/listing';
import type { ReceivedView } from '../received';
import type { ResourceFields } from '../../resources/components/resource-fields';
import { HiddenText, Remarks } from './hidden-text';
import { useFileWeight } from './use-file-weight';

/** A received file: its name and size, resources that have the same file, and its hidden data. */
export function ReceivedFile({ file, fields }: { file: ReceivedView; fields: ResourceFields }) {
  const { t } = useTranslation('upload');
  const locale = useLocale();
  const weigh = useFileWeight();
  const { name, sameFiles } = file;
  return (
    <div className="form" role="status">
      <p className="ok">
        ✓ {t('received', { name })} ({weigh(file)})
      </p>
      <p className="hint">{t('offered')}</p>
      {sameFiles.length > 0 && (
        <div className="notice notice-warn">
          <p>{t('sameFiles')}</p>
          <ul className="list-disc pl-5">
            {sameFiles.map(({ slug, title, titleLocale }) => (
              <li key={slug}>
                <Link
                  to={links.resource(locale, slug)}
                  lang={titleLocale === locale ? undefined : titleLocale}
                >
                  <bdi>{title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Remarks remarks={file.remarks} fields={fields} />
      <HiddenText file={file} fields={fields} />
      <Said file={file} fields={fields} />
      <label className="check">
        <input type="checkbox" name="discard" value="1" />
        {t('discard')}
      </label>
    </div>
  );
}

/** The hidden data of the file, and whether it was removed. */
function Said({ file, fields }: { file: ReceivedView; fields: ResourceFields }) {
  const { t } = useTranslation('upload');
  const locale = useLocale();
  const { found, isUncleaned, mayStay, cleaning } = file;
  if (found.length === 0 && !isUncleaned) return <p className="hint">{t('saidNothing')}</p>;
  return (
    <div className={isUncleaned ? 'notice notice-warn' : ''}>
      <p>
        {isUncleaned
          ? t(`uncleaned.${cleaning}`) // i18n keys: upload:uncleaned.*
          : t('cleaned')}
      </p>
      {found.length > 0 && (
        <ul className="list-disc pl-5">
          {found.map(({ kind, value }) => (
            <li key={kind + value}>
              {t(`found.${kind}`) /* i18n keys: upload:found.* */}
              {value && ': '}
              {value && <bdi>{kind === 'date' ? dayOf(locale, value) : value}</bdi>}
            </li>
          ))}
        </ul>
      )}
      {(isUncleaned || mayStay) && (
        <label className="check">
          <input
            type="checkbox"
            name="asItIs"
            value="on"
            defaultChecked={fields.asItIs.initialValue === 'on'}
            aria-describedby={fields.asItIs.errors ? fields.asItIs.errorId : undefined}
          />
          {t(isUncleaned ? 'shareAsItIs' : 'leaveIn')}
        </label>
      )}
      <FieldErrors field={fields.asItIs} />
    </div>
  );
}

/** Formats a document timestamp (`D:20260131…` or `2026-01-31T…`) as a day; returns anything else unchanged. */
function dayOf(locale: Locale, value: string): string {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)/.exec(value) ?? [];
  const date = new Date(`${year}-${month}-${day}`);
  return Number.isNaN(date.getTime()) ? value : calendarDate(locale, date);
}

/** Received files that wait to be described in forms of their own. */
export function WaitingFiles({ files }: { files: readonly FileView[] }) {
  const { t } = useTranslation('upload');
  const locale = useLocale();
  const weigh = useFileWeight();
  if (files.length === 0) return null;
  return (
    <div className="notice">
      <p>{t('waiting', { count: files.length })}</p>
      <ul className="list-disc pl-5">
        {files.map((file) => (
          <li key={file.id}>
            <a
              className="inline-flex items-center min-h-11"
              href={links.newResource(locale, { file: file.id })}
            >
              {t('describe', { name: file.name })} ({weigh(file)})
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
