/**
 * A key for each service of a profile, by which its texts are addressed: the slug of its term, with a number
 * from the second service of the same term on. It can be computed from a form or an old revision alone.
 */
export function serviceKeys(services: readonly { service: string }[]): string[] {
  const counts = new Map<string, number>();
  return services.map(({ service }) => {
    const number = (counts.get(service) ?? 0) + 1;
    counts.set(service, number);
    return number === 1 ? service : `${service}_${number}`;
  });
}
