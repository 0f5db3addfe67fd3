import { db } from '~/platform/db/client.server';
import type { Environment } from '~/platform/env.server';
import { seedAgenda } from '../../prisma/seed/agenda.server';
import { seedNetwork } from '../../prisma/seed/network.server';
import { seedReference } from '../../prisma/seed/reference.server';

/**
 * Updates the reference data and fills an empty database as SEED says. The facts about procedures also reach a database
 * that is in use already.
 */
export async function fillDatabase({ seed }: Pick<Environment, 'seed'>): Promise<void> {
  await seedReference(db(), (what) => console.log(what));
  if (seed === 'none') return;
  if (!(await isEmpty())) {
    await seedAgenda(db());
    return;
  }
  const { organizations, resources } = await seedNetwork(db());
  console.log(`the founding network: ${organizations} organizations, ${resources} resources`);
}

/** Nobody has used the database yet: it has no organization, archived ones included, and no person. */
async function isEmpty(): Promise<boolean> {
  return (await db().organization.count()) === 0 && (await db().person.count()) === 0;
}
