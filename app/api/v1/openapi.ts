/** The description of the public JSON, made from the shapes that the routes parse and respond with. */
import { z } from 'zod';
import { signatureBody, signersQuery, talliesQuery } from './requests';
import {
  acceptedShape,
  countShape,
  lettersShape,
  letterShape,
  problemShape,
  revisionsShape,
  signersShape,
  talliesShape,
} from './shapes';

const shapes = {
  Letters: lettersShape,
  Letter: letterShape,
  Count: countShape,
  Tallies: talliesShape,
  Signers: signersShape,
  Revisions: revisionsShape,
  Accepted: acceptedShape,
  Problem: problemShape,
};

type ShapeName = keyof typeof shapes;

function schemaOf(shape: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io });
  return schema;
}

const content = (name: ShapeName, type = 'application/json') => ({
  [type]: { schema: { $ref: `#/components/schemas/${name}` } },
});

const problemResponse = (description: string) => ({
  description,
  content: content('Problem', 'application/problem+json'),
});

/** Among others 429 and 503 with `Retry-After`, when too many requests of one network or of all are waiting. */
const anyProblem = problemResponse('Any other problem, such as too many requests (429) or no database (503).');

const slug = {
  name: 'slug',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: 'The name of the letter in its web address.',
};

function parametersOf(query: z.ZodObject) {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

interface Reading {
  path: string;
  summary: string;
  shape: ShapeName;
  query?: z.ZodObject;
}

const readings: Reading[] = [
  { path: '/letters', summary: 'Every published letter', shape: 'Letters' },
  { path: '/letters/{slug}', summary: 'A letter and its text in every language', shape: 'Letter' },
  { path: '/letters/{slug}/count', summary: 'How many people have signed', shape: 'Count' },
  {
    path: '/letters/{slug}/tallies',
    summary: 'Signatures by employer, largest first. All figures add up to the total of the count',
    shape: 'Tallies',
    query: talliesQuery,
  },
  {
    path: '/letters/{slug}/signers',
    summary: 'The signatures, newest first, in pages',
    shape: 'Signers',
    query: signersQuery,
  },
  { path: '/letters/{slug}/revisions', summary: 'The revisions of the text, newest first', shape: 'Revisions' },
];

function reading({ path, summary, shape, query }: Reading) {
  const ofLetter = path.includes('{slug}');
  const parameters = [...(ofLetter ? [slug] : []), ...(query ? parametersOf(query) : [])];
  return {
    summary,
    parameters,
    responses: {
      200: { description: summary, content: content(shape) },
      400: problemResponse(
        query ? 'A parameter is not valid. `errors` says which and why.' : 'The URL cannot be read.',
      ),
      ...(ofLetter ? { 404: problemResponse('No published letter has this name.') } : {}),
      default: anyProblem,
    },
  };
}

const signing = {
  summary: 'Start to sign with a name. We email a link. The signature is published only after it is confirmed',
  parameters: [slug],
  requestBody: { required: true, content: { 'application/json': { schema: schemaOf(signatureBody, 'input') } } },
  responses: {
    202: {
      description: 'The response is the same for a new, a used and a refused email address.',
      content: content('Accepted'),
    },
    400: problemResponse('The body is not JSON.'),
    404: problemResponse('No published letter has this name.'),
    409: problemResponse('The letter can no longer be signed, or `revision` is not its current text.'),
    413: problemResponse('The body is larger than 16 kB.'),
    415: problemResponse('The content type is not application/json.'),
    422: problemResponse('A field is not valid. `errors` says which field and why.'),
    default: anyProblem,
  },
};

/** The OpenAPI 3.1 document of a deployment at `baseUrl`. */
export function openApi(baseUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Undersigned',
      version: '1',
      summary: 'Open letters, their counts, tallies and public signatures',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths: {
      ...Object.fromEntries(readings.map((one) => [one.path, { get: reading(one) }])),
      '/letters/{slug}/signatures': { post: signing },
    },
    components: {
      schemas: Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, schemaOf(shape, 'output')])),
    },
  };
}
