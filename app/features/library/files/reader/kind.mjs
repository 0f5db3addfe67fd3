// A separate process that tells what kind of file an archive is: it takes the bytes from stdin and writes
// `{ "ext", "mime" }` to stdout. Started by file-kind.server.ts.
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { fileTypeFromBuffer } from 'file-type';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const found = await fileTypeFromBuffer(Buffer.concat(chunks));
process.stdout.write(JSON.stringify(found ?? null));
