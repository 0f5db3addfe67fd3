import fs from 'node:fs';
import path from 'node:path';
import { lookup } from 'mrmime';
import { answerWith, EncodedContent, isTextual } from './encoded-content.server';

interface StaticFile {
  type: string;
  /** Read when it is first requested, then kept in memory: all files together are a few hundred kilobytes. */
  content: () => EncodedContent;
  cacheControl: string;
}

const hour = 60 * 60;

/**
 * Serves the files of the client's build. They are looked up among the names that existed at start, so no
 * request can reach any other file.
 *
 * @param folder the build; a missing one serves nothing
 */
export function staticFiles(folder: string): (request: Request) => Promise<Response | undefined> {
  const files = new Map<string, StaticFile>();
  for (const name of namesIn(folder)) files.set(`/${name}`, staticFile(folder, name));

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const file = files.get(new URL(request.url).pathname);
    if (!file) return undefined;
    const content = file.content();
    const headers = new Headers({
      'Content-Type': file.type,
      'Cache-Control': file.cacheControl,
    });
    return answerWith(content, request, { status: 200, headers, tagged: true });
  };
}

function namesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !/(?:^|\/)\./.test(name));
}

function staticFile(folder: string, name: string): StaticFile {
  const type = lookup(name) ?? 'application/octet-stream';
  let content: EncodedContent | undefined;
  return {
    type: isTextual(type) && !type.includes('charset') ? `${type}; charset=utf-8` : type,
    content: () =>
      (content ??= new EncodedContent(
        fs.readFileSync(path.join(folder, name)),
        isTextual(type) ? 'many' : 'never',
      )),
    // Vite writes a hash of the content into the names under assets/.
    cacheControl: name.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : `public, max-age=${hour}`,
  };
}
