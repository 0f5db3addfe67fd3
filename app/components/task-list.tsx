/** Something that waits for the reader. */
export interface Task {
  key: string;
  /** what kind of task, and since when or until when */
  kind: React.ReactNode;
  title: React.ReactNode;
  /** why it waits for this reader */
  why?: React.ReactNode;
  actions: React.ReactNode;
}

/** What waits, the most urgent first; `lead` lifts the first onto the page's sheet. Needs `workStyles`. */
export function TaskList({
  tasks,
  lead = false,
  className = '',
}: {
  tasks: readonly Task[];
  lead?: boolean;
  className?: string;
}) {
  return (
    <ol className={`todo ${className}`.trim()}>
      {tasks.map(({ key, kind, title, why, actions }, index) => (
        <li key={key} className={lead && index === 0 ? 'sheet' : undefined}>
          <p className="kind">{kind}</p>
          <h2>{title}</h2>
          {why && <p>{why}</p>}
          <div className="actions">{actions}</div>
        </li>
      ))}
    </ol>
  );
}
