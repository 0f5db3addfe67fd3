/** How to select somebody's own rows from a table. */
export interface OwnRows {
  /**
   * the column that holds the id of the person or organization or, with `of`, refers to a row of another table
   * that is their own
   */
  by: string;
  /** another table of the same export */
  of?: string;
  /** the column of `of` that `by` refers to; `id` by default */
  key?: string;
}

/** What is exported from a table; the columns are chosen one by one. */
export interface ExportedTable {
  /** the table; by default the name of the entry */
  table?: string;
  rows: OwnRows;
  exported: readonly string[];
  /** columns that are not exported, each with the reason */
  withheld: Readonly<Record<string, string>>;
  /**
   * Columns that refer to records of others, with the table they refer to. Their value is exported if partners
   * can find the record, otherwise it is empty, so that an export does not reveal hidden records.
   */
  leadsTo?: Readonly<Record<string, 'organization' | 'resource'>>;
}

/** The tables of an export, by their name in it. */
export type ExportedTables = Readonly<Record<string, ExportedTable>>;

/** Column names, from lines in which spaces separate them. */
export const columns = (...lines: string[]) => lines.join(' ').split(' ');

/** Columns that are not exported, for one reason. */
export const withhold = (reason: string, ...lines: string[]) =>
  Object.fromEntries(columns(...lines).map((column) => [column, reason]));

/** Reasons for not exporting a column or a table. */
export const reasons = {
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
