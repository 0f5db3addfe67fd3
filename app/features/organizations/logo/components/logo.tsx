import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';

/** What a page needs to show a logo. Width and height are those of the stored image in pixels, twice what is shown. */
export interface LogoFacts {
  id: string;
  width: number;
  height: number;
}

/** An organization's logo on a white background, because many are designed for one. */
export function Logo({ logo, name }: { logo: LogoFacts; name: string }) {
  const { t } = useTranslation('logo');
  return (
    <img
      className="logo"
      src={links.logo(logo.id)}
      alt={t('alt', { name })}
      width={Math.ceil(logo.width / 2)}
      height={Math.ceil(logo.height / 2)}
    />
  );
}
