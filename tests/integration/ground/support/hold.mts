// Opens the embedded database of the folder in argv, reports it, and keeps it open until SIGTERM.
import { openEmbedded } from '~/platform/db/embedded/embedded.server';

const server = await openEmbedded(process.argv[2] ?? '');
console.log(`open ${server.pid} ${server.adopted ? 'adopted' : 'started'} ${server.socketFolder}`);
process.once('SIGTERM', () => void server.close().then(() => process.exit()));
setInterval(() => undefined, 1_000);
