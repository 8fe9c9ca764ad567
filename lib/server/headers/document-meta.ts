/** What a rendered page says of itself in its head, for which HTTP has headers and a page of the renderer has none. */

const inHead = (html: string, pattern: RegExp): string | undefined => {
  const end = html.indexOf('</head>');
  return pattern.exec(end < 0 ? html : html.slice(0, end))?.[1];
};

/** What search engines may do with it, for `X-Robots-Tag`. */
export const robotsOf = (html: string): string | undefined => inHead(html, /<meta name="robots" content="([\w, :-]+)"/);

/** Its status where that is not 200: what the address asks for cannot be read. */
export const statusOf = (html: string): 400 | undefined =>
  inHead(html, /<meta name="response-status" content="(400)"/) ? 400 : undefined;
