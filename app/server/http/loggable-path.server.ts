const mostSegments = 8;

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** The fixed words of the portal's URLs. A test compares them with the routes. */
const fixed = words(`
  es en about account admin alerts answer assets audit audit.csv backups catalog.jsonld catalog.ttl channels citation collections comments confirm
  calendar.ics events contact continuity correct corrections countries coverage coverage.csv data data.json data.zip devices
  directory discussions edit editions email entries exit expertise feed.atom feed.json file files following freshness groups health help history hsds inbox
  incident invitations join joining keep keys library.zip links live login logo logos logout lost mail map names new
  new-cases oai openapi.json organizations passkey-options password people posts previews privacy procedures procedures.csv procedures.xlsx ready r recoveries request
  reports reports.csv requests reset resources returns rights risk robots.txt safety second-factor second-factors
  service_at_locations services shared sheet sitemap.xml
  still-right stop takeaways taxonomies taxonomy_terms terms text texts thesaurus translations update uploads withdraw workspace
  campaigns document mandates recommendations sign versions`);

/** The words that are followed by the slug, number or token of a record. */
const beforeRecords = words(`
  alerts events answer citation collections countries data entries expertise files help history hsds invitations keep logos lost organizations
  people posts previews procedures r requests reset resources rights service_at_locations services shared still-right stop
  takeaways taxonomies taxonomy_terms terms assets
  campaigns document recommendations versions discussions groups`);

/** Words of which the second segment after them is a record, too. */
const afterTwo = words('files hsds procedures');

/** Words that may follow them and are no record. */
const notRecords = words(`
  new uploads requests returns feed.atom feed.json calendar.ics following organizations services service_at_locations taxonomies taxonomy_terms`);

/**
 * A path as the log may contain it: only the fixed words of the portal's URLs. What identifies a record (slug,
 * number, token, file name) is masked, and so is anything that is made up: a slug is made from a title, and
 * people who read the log may not know that such a resource exists.
 */
export function loggablePath(pathname: string): string {
  const segments = pathname.split('/').slice(1, mostSegments + 1);
  const masked = segments.map((segment, index) => {
    const [name, data = ''] = segment.endsWith('.data')
      ? [segment.slice(0, -5), '.data']
      : [segment];
    return maskedSegment(name, segments, index) + data;
  });
  return `/${masked.join('/')}`;
}

function maskedSegment(name: string, segments: readonly string[], index: number): string {
  if (name === '') return '';
  const before = segments[index - 1] ?? '';
  // Also the term or the part of a profile that is edited, and a file's name, which follows its number.
  const isRecord =
    beforeRecords.has(before) ||
    before === 'edit' ||
    afterTwo.has(segments[index - 2] ?? '') ||
    // A procedure is a country, a stage and a situation.
    segments[index - 3] === 'procedures';
  // The file of an event for calendars has the event's name.
  const end = before === 'events' && name.endsWith('.ics') ? '.ics' : '';
  if (isRecord && !notRecords.has(name)) return `:id${end}`;
  return fixed.has(name) ? name : ':other';
}
