import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { OwnName, type Named } from './own-name';

/** The head of a page: the way back, its title, the organization that it is about, its first sentence, and notices. */
export function PageHead({
  crumb,
  title,
  of,
  lead,
  help,
  children,
}: {
  /** a link to the page above */
  crumb?: React.ReactNode;
  title: React.ReactNode;
  of?: Named;
  lead?: React.ReactNode;
  /** the topic of the help that explains the page's task */
  help?: string;
  children?: React.ReactNode;
}) {
  return (
    <>
      {crumb && <p className="crumbs">{crumb}</p>}
      <div className="page-head">
        <h1>{title}</h1>
        {of && (
          <p className="where">
            <OwnName of={of} />
          </p>
        )}
        {lead && <p className="lead">{lead}</p>}
        {children}
        {help && <HelpLink topic={help} />}
      </div>
    </>
  );
}

function HelpLink({ topic }: { topic: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <Link className="inline-flex min-h-11 items-center" to={links.help(useLocale(), topic)}>
        {t('helpWithThis')}
      </Link>
    </p>
  );
}
