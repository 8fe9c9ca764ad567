/** What the letter page is compared with: fetches a page once, then sends its bytes with the two headers it needs. */
import { createServer } from 'node:http';

const [port = '', source = ''] = process.argv.slice(2);
const body = Buffer.from(await (await fetch(source, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer());

createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(body);
}).listen(Number(port), '127.0.0.1', () => console.log('listens'));
