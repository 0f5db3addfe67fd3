/** How often a statement must run before it is prepared. */
const often = 20;
/** How many are prepared: each connection holds a plan for each. */
const most = 100;
/** How many different statements are counted at once; beyond that, counting starts again. */
const counted = 200;

/**
 * Names for the statements that a process runs again and again. Each connection sends, parses and plans a named
 * statement once and then refers to it by name: Prisma's joins are kilobytes of text, whose planning took as
 * long as their execution. PostgreSQL still makes a new plan where the values matter for it.
 *
 * @returns a function that the adapter calls for each statement, and that gives its name or '' if it has none
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
