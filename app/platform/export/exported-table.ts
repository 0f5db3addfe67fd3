/** How the rows of a table that are somebody's own are told from all others. */
export interface OwnRows {
  /** the column that names whoever exports or, with `of`, a row of another table that is their own */
  by: string;
  /** another table of the same export */
  of?: string;
  /** the column of `of` that is named; its `id` unless said */
  key?: string;
}

/** What of a table goes into an export: columns that are chosen one by one. */
export interface ExportedTable {
  /** the table; the name of the entry unless said */
  table?: string;
  rows: OwnRows;
  exported: readonly string[];
  /** columns that stay here, each with why */
  withheld: Readonly<Record<string, string>>;
  /**
   * Columns that lead to records of others, by the table they lead to. They are given where the record can
   * still be found by partners, else they are empty: an export does not tell that something hidden is there.
   */
  leadsTo?: Readonly<Record<string, 'organization' | 'resource'>>;
}

/** The tables of an export by the name that each has in it. */
export type ExportedTables = Readonly<Record<string, ExportedTable>>;

/** Column names of a table, from lines with spaces between them. */
export const columns = (...lines: string[]) => lines.join(' ').split(' ');

/** Columns that stay here for one reason. */
export const withhold = (reason: string, ...lines: string[]) =>
  Object.fromEntries(columns(...lines).map((column) => [column, reason]));

/** Why a column or a table stays here. */
export const why = {
  person: 'a person; who did what is in the audit log, which has an export of its own',
  internal: 'of the portal’s own working',
  secret: 'a secret, or what tells whether a secret is right',
  storage: 'where the portal keeps the bytes',
  forAnAnswer: 'given by somebody outside for an answer, and for nothing else',
  safety: 'for those who decide about its safety',
  moderation: 'a decision of the network’s administrators',
  ofThePerson: 'a person’s own, whose data has an export of its own',
  ofTheOrganization: 'an organization’s, whose data has an export of its own',
  ofOthers: 'somebody else’s',
  madeFromOthers: 'made by the portal from other tables',
  ofTheNetwork: 'the network’s, and public',
} as const;
