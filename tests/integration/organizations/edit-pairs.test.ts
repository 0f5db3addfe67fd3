import { beforeAll, expect, it } from 'vitest';
import { updateOrganization } from '~/features/organizations/update-organization.server';
import { connectDatabase, db, disconnectDatabase } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { formOf } from './support';

const EDITORS = 10;
const ROUNDS = 23;
/** Any two who save the same version at the same moment are a pair: 45 a round. */
const PAIRS = (ROUNDS * EDITORS * (EDITORS - 1)) / 2;

beforeAll(async () => {
  await disconnectDatabase();
  connectDatabase(env().databaseUrl ?? '', { connections: EDITORS });
});

/**
 * Ten people save the same version at the same moment, again and again. One of them is heard; every other is
 * told, is shown what that one saved, and wrote nothing: not in the profile, not in its history.
 */
it(
  `${PAIRS} pairs of saves at once: none overwrites another unseen`,
  { timeout: 90_000 },
  async () => {
    const { slug, id } = await anOrganization({ places: [], languages: [] });
    const actor = await actorOf(await aPerson({ memberOf: { id } }));
    const first = await formOf(actor, slug);
    const counts = { saved: 0, told: 0, overwritten: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const version = first.version + round;
      const answers = await Promise.all(
        Array.from({ length: EDITORS }, (_, editor) =>
          updateOrganization(actor, slug, { ...first, version, acronym: `${round} ${editor}` }),
        ),
      );
      const heard = answers.flatMap(({ status }, editor) => (status === 'saved' ? [editor] : []));
      counts.saved += heard.length;
      for (const answer of answers) {
        if (answer.status !== 'conflict') continue;
        counts.told += 1;
        const { acronym, version: now } = answer.current;
        if (acronym !== `${round} ${heard[0]}` || now !== version + 1) counts.overwritten += 1;
      }
    }
    console.log(
      `edit pairs: ${PAIRS}, ${counts.told} told, ${counts.overwritten} silent overwrites`,
    );
    expect(counts).toEqual({ saved: ROUNDS, told: ROUNDS * (EDITORS - 1), overwritten: 0 });
    expect(await db().organizationRevision.count({ where: { organizationId: id } })).toBe(
      ROUNDS + 1,
    );
  },
);
