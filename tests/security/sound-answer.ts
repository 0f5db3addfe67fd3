// Internals that no response may contain: stack traces, database errors, code.
const insides = [
  /\n\s+at \S+ ?\(?(?:file:|node:|\/)\S+:\d+/,
  /node_modules/,
  /\/app\/(?:features|platform|routes|server)\//,
  /\bPrisma(?:Client)?\w*Error\b|\bPrismaClient\b/,
  /\b(?:Type|Range|Syntax|Reference|Zod|Database)Error\b/,
  /\bSQLSTATE\b|invalid input syntax|violates (?:check|unique|foreign|not-null)|pg_catalog/i,
  /\bECONN\w+|\bERR_[A-Z_]+/,
];

/** What is wrong with a response: a server error, or internals in it; undefined if nothing. */
export async function trouble(answer: Response): Promise<string | undefined> {
  const body = await answer.text();
  if (answer.status >= 500) return `${answer.status}: ${body.slice(0, 200)}`;
  const shown = insides.map((pattern) => pattern.exec(body)?.[0]).find(Boolean);
  return shown === undefined ? undefined : `${answer.status} shows ${shown}`;
}
