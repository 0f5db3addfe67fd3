import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';

/** What a page needs to show a logo. Sizes in pixels, as it is kept: twice what is shown. */
export interface LogoFacts {
  id: string;
  width: number;
  height: number;
}

/** An organization's logo on paper, since many are drawn for white. */
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
