// Unpacks the browser of the npm package into TMPDIR. In a process of its own, because TMPDIR is a setting of
// the whole process, and other tests make temporary folders meanwhile.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

const [bin = ''] = process.argv.slice(2);
chromium.setGraphicsMode = false;
await chromium.executablePath(bin);
await inflate(path.join(bin, 'al2023.tar.br'));
if (!fs.existsSync(path.join(os.tmpdir(), 'fonts'))) await inflate(path.join(bin, 'fonts.tar.br'));
