import type { TermKind } from '../taxonomy.server';
import type { Taxonomy } from './vocabulary.schema';

/** A taxonomy's name in the database. */
export function kindOf(taxonomy: Taxonomy): TermKind {
  return taxonomy.replace('-', '_') as TermKind;
}
