/**
 * A letter's Markdown as the elements that a reader gets. Invariant: it follows from the text and `id` alone; every id in it
 * begins with `id`, so that several texts can stand on one page; it has no element that runs or loads anything.
 */
import type { ElementContent, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHast } from 'mdast-util-to-hast';
import { letterMarkdown } from '../markdown/rules';

const elements =
  'p h1 h2 h3 h4 h5 h6 ul ol li em strong del a bdi blockquote hr br code sup section table thead tbody tr th td';

const schema: Schema = {
  tagNames: elements.split(' '),
  attributes: {
    a: ['href', 'id', 'role', ['dir', 'ltr']],
    ol: ['start'],
    // Browsers do not agree on whether a counter follows `value`: the style sheet draws `dataNumber`.
    li: ['id', 'value', 'dataNumber'],
    section: ['role'],
    th: ['dataAlign'],
    td: ['dataAlign'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Ids are made of `id` below, so that they need no other prefix.
  clobber: [],
  clobberPrefix: '',
};

/** The elements of a text. `id` is the beginning of the ids of its footnotes. */
export function letterElements(text: string, id: string): Root {
  const { tree } = letterMarkdown(text);
  const rendered = toHast(tree, { clobberPrefix: `${id}-`, footnoteBackContent: '↑', footnoteBackLabel: '' });
  const root: Root = rendered.type === 'root' ? rendered : { type: 'root', children: [rendered] };
  root.children.forEach(finish);
  return sanitize(root, schema) as Root;
}

/** Footnotes get the roles that readers' software names in its own language, and no English words. */
function finish(node: ElementContent | Root['children'][number]): void {
  if (node.type !== 'element') return;
  const { tagName, properties } = node;
  if (tagName === 'section') {
    node.children = node.children.filter((child) => !(child.type === 'element' && child.tagName === 'h2'));
    node.properties = { role: 'doc-endnotes' };
  }
  if (tagName === 'a') {
    if ('dataFootnoteRef' in properties) properties.role = 'doc-noteref';
    if ('dataFootnoteBackref' in properties) properties.role = 'doc-backlink';
  }
  if (tagName === 'th' || tagName === 'td') {
    properties.dataAlign = { left: 'start', center: 'center', right: 'end' }[String(properties.align)];
  }
  node.children.forEach(finish);
}

const APART = new Set('p h1 h2 h3 h4 h5 h6 ul ol li blockquote hr br table tr th td'.split(' '));

/** The words of a text without its footnotes, in one line. */
export function plainText(text: string): string {
  const textOf = (node: Root['children'][number] | ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' || node.tagName === 'sup' || node.tagName === 'section') return '';
    const inner = node.children.map(textOf).join('');
    return APART.has(node.tagName) ? ` ${inner} ` : inner;
  };
  return letterElements(text, 'excerpt').children.map(textOf).join('').replace(/\s+/g, ' ').trim();
}
