// The server that the portal is compared with: node:http sending ready-made bytes, in a process of its own.
import fs from 'node:fs';
import http from 'node:http';

const [file = '', encoding = ''] = process.argv.slice(2);
const body = fs.readFileSync(file);
const server = http.createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', body.length);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`ready http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
