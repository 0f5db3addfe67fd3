import { useTranslation } from 'react-i18next';
import type { Choice } from '~/components/field';
import { digestChoices, type DigestChoice } from '../mail-choices.schema';

interface Props {
  own: { digest: DigestChoice; timeZone: string | null };
  zones: readonly Choice[];
  networkZone: string;
}

/** How often a digest comes, and the time zone in which letters are quiet at night. */
export function DigestChoices({ own, zones, networkZone }: Props) {
  const { t } = useTranslation('mailChoices');
  return (
    <>
      <fieldset>
        <legend className="legend">{t('digest.rhythm')}</legend>
        {digestChoices.map((one) => (
          <label key={one} className="check">
            <input
              type="radio"
              name="digest"
              value={one}
              defaultChecked={own.digest === one}
              aria-describedby="digest-says"
            />
            {/* i18n keys: mailChoices:digest.* */}
            {t(`digest.${one}`)}
          </label>
        ))}
        <p className="hint" id="digest-says">
          {t('digest.rhythmHint')}
        </p>
      </fieldset>
      <div className="field">
        <label className="label" htmlFor="time-zone">
          {t('digest.timeZone')}
        </label>
        <p className="hint" id="time-zone-says">
          {t('digest.timeZoneHint')}
        </p>
        <select
          className="input"
          id="time-zone"
          name="timeZone"
          defaultValue={own.timeZone ?? ''}
          aria-describedby="time-zone-says"
        >
          <option value="">{t('digest.networkZone', { zone: networkZone })}</option>
          {zones.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
