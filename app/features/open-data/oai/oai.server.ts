import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { env } from '~/platform/env.server';
import { escapeXml } from '~/platform/xml';
import { findPublishedResources } from '../published/published-resources.queries.server';
import { dublinCore } from './dublin-core.server';
import { followLibrary } from './follow-library.server';
import {
  earliestStamp,
  findHarvested,
  findHarvestedRecord,
  type Harvested,
} from './harvested.queries.server';
import { parseOai, readToken, tokenOf, type OaiError, type OaiRequest } from './oai-request.schema';

/** How many records a list gives at a time. */
export const recordsAtATime = 100;

const prefix = 'oai_dc';
const namespace = 'http://www.openarchives.org/OAI/2.0/';

const host = () => new URL(env().publicUrl).hostname;
const identifierOf = (id: string) => `oai:${host()}:${id}`;
const told = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;

/** The answer to a harvester (OAI-PMH 2.0), as XML: the library's public resources in Dublin Core. */
export async function answerOai(search: URLSearchParams): Promise<string> {
  const request = parseOai(search);
  const body = 'refusal' in request ? errorXml(request.refusal) : await bodyOf(request);
  const isUnreadable = 'refusal' in request && /^bad(?:Verb|Argument)$/.test(request.refusal);
  // Attributes only repeat arguments that could be read.
  const asked = isUnreadable
    ? ''
    : [...search].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<OAI-PMH xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${namespace.replace('/OAI/2.0/', '/OAI/2.0/OAI-PMH.xsd')}">`,
    `<responseDate>${told(now())}</responseDate>`,
    `<request${asked}>${escapeXml(env().publicUrl)}/oai</request>`,
    body,
    '</OAI-PMH>',
    '',
  ].join('\n');
}

async function bodyOf(request: OaiRequest): Promise<string> {
  await followLibrary();
  switch (request.verb) {
    case 'Identify':
      return identify();
    case 'ListMetadataFormats':
      return listFormats(request);
    case 'ListSets':
      return errorXml('noSetHierarchy');
    case 'GetRecord':
      return getRecord(request);
    default:
      return list(request);
  }
}

const errorXml = (code: OaiError) => `<error code="${code}"/>`;

async function identify(): Promise<string> {
  const earliest = (await earliestStamp()) ?? now();
  return [
    '<Identify><repositoryName>Tejido</repositoryName>',
    `<baseURL>${escapeXml(env().publicUrl)}/oai</baseURL><protocolVersion>2.0</protocolVersion>`,
    // The protocol wants an address; the portal writes to nobody from it.
    `<adminEmail>tejido@${host()}</adminEmail>`,
    `<earliestDatestamp>${told(earliest)}</earliestDatestamp>`,
    '<deletedRecord>persistent</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>',
  ].join('');
}

async function listFormats({ identifier }: OaiRequest): Promise<string> {
  if (identifier !== undefined && !(await recordBy(identifier))) return errorXml('idDoesNotExist');
  return `<ListMetadataFormats><metadataFormat><metadataPrefix>${prefix}</metadataPrefix><schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema><metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat></ListMetadataFormats>`;
}

async function recordBy(identifier: string): Promise<Harvested | null> {
  const start = identifierOf('');
  const id = identifier.startsWith(start) ? identifier.slice(start.length) : '';
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? findHarvestedRecord(id) : null;
}

async function getRecord({ identifier = '', metadataPrefix }: OaiRequest): Promise<string> {
  const record = await recordBy(identifier);
  if (!record) return errorXml('idDoesNotExist');
  if (metadataPrefix !== prefix) return errorXml('cannotDisseminateFormat');
  return `<GetRecord>${await recordsXml([record])}</GetRecord>`;
}

async function list(request: OaiRequest): Promise<string> {
  const { verb, resumptionToken, set } = request;
  const token = resumptionToken === undefined ? null : readToken(resumptionToken);
  if (resumptionToken !== undefined && !token) return errorXml('badResumptionToken');
  if (!token && request.metadataPrefix !== prefix) return errorXml('cannotDisseminateFormat');
  if (set !== undefined) return errorXml('noSetHierarchy');
  const from = token ? token.f && new Date(token.f) : request.from;
  const until = token ? token.u && new Date(token.u) : request.until;
  const after = token ? { stamp: new Date(token.s), id: token.i } : undefined;
  const found = await findHarvested(
    { from: from || undefined, until: until || undefined },
    after,
    recordsAtATime + 1,
  );
  const records = found.slice(0, recordsAtATime);
  const last = records.at(-1);
  if (!last) return errorXml(token ? 'badResumptionToken' : 'noRecordsMatch');
  const more = found.length > recordsAtATime;
  const next = more
    ? tokenOf({
        ...(from ? { f: told(from) } : {}),
        ...(until ? { u: told(until) } : {}),
        s: told(last.stamp),
        i: last.id,
      })
    : '';
  const items =
    verb === 'ListIdentifiers' ? records.map(headerXml).join('') : await recordsXml(records);
  // An empty token says that a list of several parts is complete.
  const end = more || token ? `<resumptionToken>${next}</resumptionToken>` : '';
  return `<${verb}>${items}${end}</${verb}>`;
}

function headerXml({ id, stamp, isGone }: Harvested): string {
  const status = isGone ? ' status="deleted"' : '';
  return `<header${status}><identifier>${identifierOf(id)}</identifier><datestamp>${told(stamp)}</datestamp></header>`;
}

async function recordsXml(records: readonly Harvested[]): Promise<string> {
  const ids = records.filter(({ isGone }) => !isGone).map(({ id }) => id);
  const rows = await findPublishedResources(visitor, { id: { in: ids } }, ids.length);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return records
    .map((record) => {
      const row = byId.get(record.id);
      // Hidden since the list was followed: told as gone from now on.
      if (!row) return `<record>${headerXml({ ...record, isGone: true })}</record>`;
      return `<record>${headerXml(record)}<metadata>${dublinCore(row)}</metadata></record>`;
    })
    .join('');
}
