/** A section of a profile; on wide screens its title is in the left column. */
export function ProfileSection({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <section
      className="section lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-x-10"
      aria-labelledby={id}
    >
      <h2 id={id}>{title}</h2>
      <div className="mt-2 lg:mt-0.5">{children}</div>
    </section>
  );
}
