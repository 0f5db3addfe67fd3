/** A step on the way of a thing: what it is called, and a line about it. */
export interface Step {
  name: string;
  line?: React.ReactNode;
}

/** Where a thing stands: woven is done, outlined is now, dashed is to come. Needs `workStyles`. */
export function Steps({ steps, now }: { steps: readonly Step[]; now: number }) {
  return (
    <ol className="steps">
      {steps.map(({ name, line }, index) => (
        <li
          key={name}
          className={index < now ? 'done' : index === now ? 'now' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <b>{name}</b> {line}
        </li>
      ))}
    </ol>
  );
}
