/** How often a statement is asked before it is prepared. */
const often = 20;
/** How many are kept prepared: each connection holds a plan of each. */
const most = 100;
/** How many are counted at once; what is rare is forgotten first of all. */
const counted = 200;

/**
 * Names for the statements that a process asks again and again. One with a name is sent, parsed and planned once for
 * each connection, and from then on by its name alone: Prisma's joins are kilobytes of text, whose planning took as
 * long as their answer. PostgreSQL goes on planning anew where the values matter for the plan.
 *
 * @returns what the adapter asks for each statement: its name, empty while it is not worth one
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined || names.size >= most) return name ?? '';
    const count = (counts.get(sql) ?? 0) + 1;
    if (count < often) {
      if (counts.size >= counted) counts.clear();
      counts.set(sql, count);
      return '';
    }
    counts.delete(sql);
    names.set(sql, `often_${names.size + 1}`);
    return '';
  };
}
