// The worker thread of program.mjs, which does the reading.
import { parentPort, workerData } from 'node:worker_threads';
import { readFile, stripFile } from './read-file.mjs';

const { bytes, mediaType, task } = workerData;
const onPage = () => parentPort?.postMessage('page');
const answer =
  task === 'strip' ? await stripFile(bytes, mediaType) : await readFile(bytes, mediaType, onPage);
parentPort?.postMessage(answer);
