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
 * Which service of a profile each of a form's was, so that what is known of its texts stays with it: the same
 * one that says the same, else the next of its term, else one of another term that says the same.
 *
 * @returns for each of the form its place among those stored; undefined for a new one
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
