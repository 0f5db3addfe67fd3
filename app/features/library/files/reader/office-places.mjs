import { posix } from 'node:path';
import { localName } from './office-rules.mjs';
import { parseXml } from './office-xml.mjs';

/**
 * Where the main part of an office document is, in lower case. Programs find it by relations, whatever it is called.
 *
 * @typedef {{ main: string }} Places
 */

/**
 * The relations of a part: the last step of each type, and the part that it leads to, by id.
 *
 * @param {string} xml
 * @param {string} source the part that has the relations
 * @returns {Map<string, { type: string, target: string }>} targets in lower case; those outside of the document are left out
 */
export function relationsOf(xml, source) {
  /** @type {Map<string, { type: string, target: string }>} */
  const found = new Map();
  if (xml === '') return found;
  parseXml(Buffer.from(xml), {
    onOpen(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (localName(name) !== 'Relationship' || TargetMode === 'External') return;
      const target = posix
        .resolve(`/${posix.dirname(source)}`, Target)
        .slice(1)
        .toLowerCase();
      found.set(Id, { type: Type.split('/').at(-1) ?? '', target });
    },
  });
  return found;
}

/** The part with the relations of a part. @param {string} part */
export function relationsPart(part) {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}
