/** A part of a profile: its title in the left column where there is room for one. */
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
