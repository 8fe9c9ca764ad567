/**
 * A rendered page as a document: without the framework's scripts, their preloads, and the comments by which React would
 * hydrate it; the files of `/assets` are our own and stay. Correct
 * while nothing on the page is streamed out of order (no Suspense, no loading.tsx). In text
 * and attributes React writes `<` as an entity, so `<script` is always a tag.
 */
export const documentOf = (html: string): string =>
  html
    .replace(/<script\b(?![^>]*\ssrc="\/assets\/)[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/gi, '')
    .replace(/<div hidden="">(?:<!--[^>]*-->)*<\/div>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
