import { OwnName, type Named } from './own-name';

/** The head of a page: the way back, its title, the organization that it is about, its first sentence, and notices. */
export function PageHead({
  crumb,
  title,
  of,
  lead,
  children,
}: {
  /** a link to the page above */
  crumb?: React.ReactNode;
  title: React.ReactNode;
  of?: Named;
  lead?: React.ReactNode;
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
      </div>
    </>
  );
}
