// The worker thread of program.mjs, which does the reading.
import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file.mjs';

const { bytes, mediaType } = workerData;
parentPort?.postMessage(await readFile(bytes, mediaType, () => parentPort?.postMessage('page')));
