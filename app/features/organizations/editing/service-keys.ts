/**
 * A key for each service of a profile by which its texts are named: the slug of its term, and from the second
 * of a term on its number among them. It needs nothing that a form or an old revision does not have.
 */
export function serviceKeys(services: readonly { service: string }[]): string[] {
  const counts = new Map<string, number>();
  return services.map(({ service }) => {
    const number = (counts.get(service) ?? 0) + 1;
    counts.set(service, number);
    return number === 1 ? service : `${service}_${number}`;
  });
}
