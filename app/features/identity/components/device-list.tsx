import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { BrowserFamily, SystemFamily } from '../browser-family';

interface Row {
  id: string | null;
  browser: BrowserFamily;
  system: SystemFamily;
  isThis: boolean;
  isOpen: boolean;
  /** in words */
  lastUsed: string;
  since: string;
}

/** A person's browsers, each with a button to sign it out, and one for all others at once. */
export function DeviceList({ devices }: { devices: Row[] }) {
  const { t } = useTranslation('devices');
  return (
    <>
      <ul className="plain-list">
        {devices.map((device, index) => (
          <DeviceItem key={device.id ?? index} device={device} />
        ))}
      </ul>
      {devices.some(({ isThis }) => !isThis) && (
        <section className="section" aria-labelledby="others">
          <h2 id="others">{t('others')}</h2>
          <p>{t('othersText')}</p>
          <Form method="post" className="actions mt-4">
            <input type="hidden" name="intent" value="others" />
            <button className="button button-quiet" type="submit">
              {t('endOthers')}
            </button>
          </Form>
        </section>
      )}
    </>
  );
}

function DeviceItem({ device }: { device: Row }) {
  const { t } = useTranslation('devices');
  const { id, browser, system, isThis, isOpen, lastUsed, since } = device;
  // i18n keys: devices:browsers.*, devices:systems.*
  const name =
    id === null
      ? t('unknown')
      : t('name', { browser: t(`browsers.${browser}`), system: t(`systems.${system}`) });
  return (
    <li>
      <p>
        <strong>{name}</strong>
        {isThis && <span className="ok"> · {t('this')}</span>}
      </p>
      <p className="where">
        {isOpen ? t('open') : t('closed')}
        {' · '}
        {t('lastUse', { time: lastUsed })}
        {' · '}
        {t('since', { date: since })}
      </p>
      {id !== null && !isThis && (
        <Form method="post">
          <input type="hidden" name="device" value={id} />
          <button
            className="link-button min-h-11"
            type="submit"
            name="intent"
            value="device"
            aria-label={t('revokeNamed', { name })}
          >
            {t('revoke')}
          </button>
        </Form>
      )}
    </li>
  );
}
