import { readRisks } from '~/features/protection/raised-risk.server';
import { system, visitor } from '~/platform/auth/actor';
import { findProfile } from './public-profile.queries.server';
import { withheldTexts, type WithheldText } from './withheld-profile';

/**
 * Reads what showing the texts of an organization at raised risk discloses, for those who decide about it. The
 * caller must have checked that they do.
 *
 * @returns an empty list when it is not at raised risk, or when nobody sees it
 */
export async function readWithheldTexts(slug: string): Promise<WithheldText[]> {
  // The system reads what partners read, and belongs to no organization.
  const [asVisitor, asPartner] = await Promise.all([
    findProfile(visitor, slug),
    findProfile(system, slug),
  ]);
  if (!asVisitor || !asPartner) return [];
  const risk = (await readRisks(visitor, [asVisitor.id])).get(asVisitor.id);
  if (!risk) return [];
  return withheldTexts(
    [
      { row: asVisitor, isPartner: false },
      { row: asPartner, isPartner: true },
    ],
    risk,
  );
}
