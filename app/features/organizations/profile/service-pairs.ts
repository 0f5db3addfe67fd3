import type { ServiceInput } from '../editing/profile-rows.schema';
import { serviceTextFields } from '../translations/texts.schema';

type Service = Pick<ServiceInput, 'service' | 'description' | 'reach'>;

const textsOf = (service: Service) =>
  JSON.stringify(
    serviceTextFields.map((field) =>
      Object.entries(service[field])
        .filter(([, text]) => text !== '')
        .sort(),
    ),
  );
const nothing = textsOf({ service: '', description: {}, reach: {} });

/**
 * Matches the services of a form with the stored ones, so that the states of their texts are kept: first
 * those with the same term and texts, then the next with the same term, then those with the same texts.
 *
 * @returns for each service of the form, the index of the stored one; undefined for a new one
 */
export function servicePairs(
  stored: readonly Service[],
  sent: readonly Service[],
): (number | undefined)[] {
  const free = new Set(stored.keys());
  const pairs: (number | undefined)[] = sent.map(() => undefined);
  const pair = (isSame: (one: Service, other: Service) => boolean) => {
    for (const [index, one] of sent.entries()) {
      if (pairs[index] !== undefined) continue;
      const found = [...free].find((place) => {
        const other = stored[place];
        return other && isSame(one, other);
      });
      if (found === undefined) continue;
      pairs[index] = found;
      free.delete(found);
    }
  };
  pair((one, other) => one.service === other.service && textsOf(one) === textsOf(other));
  pair((one, other) => one.service === other.service);
  pair((one, other) => textsOf(one) !== nothing && textsOf(one) === textsOf(other));
  return pairs;
}
