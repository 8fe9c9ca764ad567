import { describe, expect, test } from 'vitest';
import { openApi } from './openapi';

type Described = { responses: Record<string, unknown> };

const document = openApi('https://letters.example.org');

describe('the description of the public JSON', () => {
  test('names every path, and where they are', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: 'https://letters.example.org/api/v1' }]);
    expect(Object.keys(document.paths)).toEqual([
      '/letters',
      '/letters/{slug}',
      '/letters/{slug}/count',
      '/letters/{slug}/tallies',
      '/letters/{slug}/signers',
      '/letters/{slug}/revisions',
      '/letters/{slug}/signatures',
    ]);
  });

  test('refers to nothing that it does not describe', () => {
    const described = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, name]) => name);
    expect(referred.length).toBeGreaterThan(10);
    for (const name of referred) expect(described).toContain(name);
  });

  test('describes that each path can respond 400, and any other problem', () => {
    for (const { get, post } of Object.values<{ get?: Described; post?: Described }>(document.paths)) {
      const { 400: bad, default: other } = (get ?? post)?.responses ?? {};
      expect(JSON.stringify([bad, other])).toMatch(/application\/problem\+json.*application\/problem\+json/);
    }
  });

  test('describes what a signer sends, as it is sent', () => {
    const body = JSON.stringify(document.paths['/letters/{slug}/signatures']);
    for (const field of ['name', 'relation', 'role', 'employer', 'email']) expect(body).toContain(`"${field}":`);
  });
});
