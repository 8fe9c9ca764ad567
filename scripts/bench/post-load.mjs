/** Posts signatures, each of somebody else, for some seconds; prints how many a second were accepted. */
import autocannon from 'autocannon';

const [url = '', connections = ''] = process.argv.slice(2);
const run = process.pid.toString(36);
const employers = ['Google', 'Some Company', 'Microsoft', 'Northfold'];
let made = 0;

const person = () => ({
  way: 'named',
  name: `Leïla O’Brien ${(made += 1)}`,
  relation: 'current',
  role: 'Technical writer',
  employer: employers[made % employers.length],
  email: `leila.${run}.${made}@mailbox.example`,
});

const { requests, non2xx, errors } = await autocannon({
  url: new URL(url).origin,
  connections: Number(connections),
  duration: 5,
  requests: [
    {
      method: 'POST',
      path: new URL(url).pathname,
      headers: { 'content-type': 'application/json' },
      setupRequest: (request) => ({ ...request, body: JSON.stringify(person()) }),
    },
  ],
});
console.log(JSON.stringify({ perSecond: requests.average, failed: non2xx + errors }));
