/**
 * Which page owns which server action, as the build lists it. Next forwards an action that the page of a request does not
 * own to one that does, by a request to itself; the gateway responds 404 before.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Whether the page at a path of `app/`, such as `/en/receipt`, owns the action with this id. */
export type OwnsAction = (path: string, actionId: string) => boolean;

const pagesSchema = z.record(z.string(), z.string());
const actionsSchema = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })),
});

const parsed = <Output>(file: string, schema: z.ZodType<Output>): Output =>
  schema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Reads the two lists of a production build. Throws where they are missing or have another form than expected. */
export function readActionOwners(buildFolder: string): OwnsAction {
  const pages = parsed(path.join(buildFolder, 'app-path-routes-manifest.json'), pagesSchema);
  const { node } = parsed(path.join(buildFolder, 'server/server-reference-manifest.json'), actionsSchema);
  const ownPages = new Map(Object.entries(node).map(([id, { workers }]) => [id, new Set(Object.keys(workers))]));
  const patterns = Object.entries(pages)
    .sort(([, one], [, other]) => precedence(one).localeCompare(precedence(other)))
    .map(([page, route]) => ({ page: `app${page}`, pattern: patternOf(route) }));
  return (pathname, actionId) => {
    const found = patterns.find(({ pattern }) => pattern.test(pathname));
    return found !== undefined && (ownPages.get(actionId)?.has(found.page) ?? false);
  };
}

/** Next tries a fixed part of a path before a parameter, part by part. */
const precedence = (route: string): string => route.replaceAll(/\[[^/]*\]/g, '\u{10FFFF}');

const patternOf = (route: string): RegExp =>
  new RegExp(
    `^${route
      .replaceAll('.', '\\.')
      .replaceAll(/\/\[\[\\\.\\\.\\\.\w+\]\]/g, '(?:/.+)?')
      .replaceAll(/\[\\\.\\\.\\\.\w+\]/g, '.+')
      .replaceAll(/\[\w+\]/g, '[^/]+')}$`,
  );
