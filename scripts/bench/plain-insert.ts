/** What starting a signature is compared with: plain `node:http`, Zod and pg, one INSERT for each request. */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import pg from 'pg';
import { z } from 'zod';

const [port = '', url = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
await pool.query(`CREATE TABLE plain (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text, role text, employer text, relation text, email text)`);

const body = z.object({
  way: z.literal('named'),
  name: z.string().min(1).max(100),
  role: z.string().max(100),
  employer: z.string().max(80),
  relation: z.enum(['current', 'former', 'contractor']),
  email: z.email(),
});

createServer((request, response) => {
  void json(request).then(async (sent) => {
    const { name, role, employer, relation, email } = body.parse(sent);
    const values = [name, role, employer, relation, email];
    await pool.query('INSERT INTO plain (name, role, employer, relation, email) VALUES ($1, $2, $3, $4, $5)', values);
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"accepted":true}');
  });
}).listen(Number(port), '127.0.0.1', () => console.log('listens'));
