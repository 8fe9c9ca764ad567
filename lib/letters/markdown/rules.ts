/**
 * What an organizer typed, as a tree of Markdown. Invariant: every letter and digit of the text is in the tree, as words,
 * as the target of a link or as the number of an item; nothing in it runs, loads or hides. The text is Markdown as GitHub
 * has it, without what eats words of a letter: HTML, entities, blocks of code, link definitions, underlined headings.
 */
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  FootnoteDefinition,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { list } from 'micromark-core-commonmark';
import { gfm } from 'micromark-extension-gfm';
import { withLineEnds, withoutDirectionMarks, shortened, type Place } from '../characters/rules';

/** What is shown in another way than it was typed. `footnote`: its note or its number in the text is missing. */
export type MarkdownNote = Place & { code: 'html' | 'image' | 'link' | 'footnote' };

/** A letter's Markdown and the places where it is not shown as it was typed, in the order of the text. */
export type LetterMarkdown = { tree: Root; notes: MarkdownNote[] };

type Extension = ReturnType<typeof gfm>;
type Construct = typeof list;

/** Where a paragraph begins with a year, its full stop starts no list: a number of a list has at most three digits. */
const shortList: Construct = {
  ...list,
  name: 'shortList',
  tokenize(effects, ok, nok) {
    return effects.check(fourDigits, nok, list.tokenize.call(this, effects, ok, nok));
  },
  continuation: {
    tokenize(effects, ok, nok) {
      // The library tries its own list for the next item.
      const attempt: typeof effects.attempt = (construct, ...states) =>
        effects.attempt(construct === list ? shortList : construct, ...states);
      return (list.continuation ?? list).tokenize.call(this, { ...effects, attempt }, ok, nok);
    },
  },
};

const fourDigits: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let digits = 0;
    return function digit(code) {
      if (code === null || code < 48 || code > 57) return nok(code);
      if (digits === 0) effects.enter('data');
      effects.consume(code);
      digits += 1;
      if (digits < 4) return digit;
      effects.exit('data');
      return ok;
    };
  },
};

const shortLists: Extension = {
  document: Object.fromEntries([42, 43, 45, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57].map((code) => [code, shortList])),
  disable: {
    null: [
      'list',
      'htmlFlow',
      'characterReference',
      'codeIndented',
      'codeFenced',
      'definition',
      'setextUnderline',
      'tasklistCheck',
    ],
  },
};

const syntax = { extensions: [gfm({ singleTilde: false }), shortLists], mdastExtensions: [gfmFromMarkdown()] };

// Quotations and lists within one another, deeper than any letter has them; a line of hyphens is none. The parser would
// need minutes for thousands of them.
const tooDeep = /^(?![-*\s]*$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,3}[.)])(?=[ \t]))){24}/m;

/** Reads a text as it was typed. */
export function letterMarkdown(typed: string): LetterMarkdown {
  const source = withoutDirectionMarks(withLineEnds(typed));
  if (tooDeep.test(source)) return plainMarkdown(source);
  try {
    const root = fromMarkdown(source, syntax);
    const repair = new Repair(source, root);
    return { tree: { ...root, children: repair.flow(root.children) }, notes: repair.notes };
  } catch (error) {
    // Emphasis within emphasis, thousands deep.
    if (error instanceof RangeError) return plainMarkdown(source);
    throw error;
  }
}

/** Every line as it is, where a text cannot be read as Markdown. */
const plainMarkdown = (source: string): LetterMarkdown => ({
  tree: { type: 'root', children: source.split(/\n{2,}/).map((lines) => paragraph(broken(lines))) },
  notes: [],
});

// A relative link would lead to the dashboard, or, with two slashes, away. A browser takes `%2e` for a dot.
const leads = /^(?:https?:\/\/|mailto:|(?:\/[a-z]{2})?\/letters\/(?![^?#]*(?:\.\.|%|\\)))/i;

const bullet = /^(?:[•◦▪▫‣⁃∙●○■□·]\s+|[–—]\t\s*|\uf0b7\s*)(?=\S|$)/u;

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/gi;

type Flow = RootContent & (BlockContent | DefinitionContent);

/** One pass over a parsed text that shows what would otherwise be lost, and notes where. */
class Repair {
  readonly notes: MarkdownNote[] = [];
  private readonly footnotes: ReadonlySet<FootnoteDefinition>;
  private readonly noteNames: ReadonlySet<string>;

  constructor(
    private readonly source: string,
    root: Root,
  ) {
    this.footnotes = footnotesOf(root);
    this.noteNames = new Set([...this.footnotes].map(({ identifier }) => identifier));
  }

  /** Paragraphs, lists and what else is below one another. */
  flow<Node extends RootContent>(nodes: readonly Node[]): Node[] {
    const result: Flow[] = [];
    for (const node of nodes) {
      for (const one of this.block(node)) {
        const last = result.at(-1);
        // A line with a bullet after another one, with an empty line between: one list.
        if (last && isBulletList(last) && isBulletList(one)) last.children.push(...one.children);
        else result.push(one);
      }
    }
    return result as unknown as Node[];
  }

  private block(node: RootContent): Flow[] {
    switch (node.type) {
      case 'paragraph':
        return bulletsIn(this.phrasing(node.children));
      case 'heading':
        return [{ ...node, children: this.phrasing(node.children) }];
      case 'blockquote':
        return [{ ...node, children: this.flow(node.children) } satisfies Blockquote];
      case 'list':
        return [this.list(node)];
      case 'table':
        return [this.table(node)];
      case 'footnoteDefinition':
        return this.footnote(node);
      case 'thematicBreak':
        return [node];
      default:
        // Our syntax has no other block; if it had, its source would be there to read.
        return [paragraph(broken(this.sourceOf(node)))];
    }
  }

  /** Items keep the numbers that were typed; where each is `1.` (or `0.`), they are counted. */
  private list(node: List): List {
    const numbers = node.children.map((item) => Number(/^\d+/.exec(this.sourceOf(item))?.[0]));
    const counted =
      !node.ordered || (numbers.length > 1 && numbers.every((number) => number < 2 && number === numbers[0]));
    return {
      ...node,
      children: node.children.map((item, index): ListItem => {
        const own = !counted && numbers[index] !== (node.start ?? 1) + index;
        return {
          ...item,
          ...(own
            ? { data: { hProperties: { value: String(numbers[index]), dataNumber: String(numbers[index]) } } }
            : {}),
          children: this.flow(item.children),
        };
      }),
    };
  }

  /** A row with more cells than the first one has the others in its last cell: a table would drop them. */
  private table(node: Table): Table {
    const width = node.children[0]?.children.length ?? 0;
    const children = node.children.map((row): TableRow => {
      const cells = row.children.map((cell) => ({ ...cell, children: this.phrasing(cell.children) }));
      const last = cells[width - 1];
      for (const { children } of cells.slice(width)) last?.children.push({ type: 'text', value: ' | ' }, ...children);
      return { ...row, children: cells.slice(0, width) };
    });
    return { ...node, children };
  }

  /** A footnote that nothing in the text leads to is shown where it is. */
  private footnote(node: FootnoteDefinition): Flow[] {
    if (this.footnotes.has(node)) return [{ ...node, children: this.flow(node.children) }];
    this.note('footnote', node);
    const label = { type: 'text' as const, value: `[^${node.label ?? node.identifier}]: ` };
    const [first, ...others] = this.flow(node.children);
    if (first?.type !== 'paragraph') return [paragraph([label]), ...(first ? [first] : []), ...others];
    return [{ ...first, children: [label, ...first.children] }, ...others];
  }

  /** Words, and what is between them. Nothing inside a link is a link. */
  private phrasing(nodes: readonly PhrasingContent[], inLink = false): PhrasingContent[] {
    return nodes.flatMap((node) => this.inline(node, inLink));
  }

  private inline(node: PhrasingContent, inLink: boolean): PhrasingContent[] {
    switch (node.type) {
      case 'text':
        this.noteText(node);
        return broken(node.value);
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: 'break' }];
        this.note('html', node);
        // Between words of a right-to-left script its signs would change places.
        return [{ type: 'emphasis', data: { hName: 'bdi' }, children: broken(node.value) }];
      case 'link':
        return this.link(node, inLink);
      case 'image': {
        this.note('image', node);
        const content = [node.alt, node.title].filter(Boolean).join(', ');
        return this.target(content === '' ? [] : broken(content), node.url, inLink);
      }
      case 'footnoteReference': {
        const name = `[^${node.label ?? node.identifier}]`;
        return inLink || !this.noteNames.has(node.identifier) ? [{ type: 'text', value: name }] : [node];
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ ...node, children: this.phrasing(node.children, inLink) }];
      case 'break':
      case 'inlineCode':
        return [node];
      default:
        return broken(this.sourceOf(node));
    }
  }

  private link(node: Link, inLink: boolean): PhrasingContent[] {
    const [only] = node.children;
    if (node.children.length === 1 && only?.type === 'text' && isBare(only.value, node.url)) {
      if (inLink || !leads.test(node.url)) return broken(only.value);
      // A comma of another script or a closing quotation mark belongs to the sentence, not to the address.
      const [end = ''] = /[،؛؟۔»”’…。，、！？）]*$/u.exec(only.value) ?? [];
      const content = only.value.slice(0, only.value.length - end.length);
      const url = end === '' ? node.url : node.url.slice(0, node.url.length - end.length);
      const link = { ...node, url, children: [{ ...only, value: content }], data: { hProperties: { dir: 'ltr' } } };
      return end === '' ? [link] : [link, { type: 'text', value: end }];
    }
    if (!leads.test(node.url)) this.note('link', node);
    const content = this.phrasing(node.children, true);
    const title = node.title ? broken(` (${node.title})`) : [];
    return [...this.target(content, node.url, inLink), ...title];
  }

  /** A link to a page or a mailbox; any other target is text behind the words. */
  private target(content: PhrasingContent[], url: string, inLink: boolean): PhrasingContent[] {
    const address = withoutDirectionMarks(url);
    if (!inLink && leads.test(url))
      return [{ type: 'link', url, children: content.length > 0 ? content : broken(address) }];
    return [...content, ...(address === '' ? [] : broken(content.length > 0 ? ` (${address})` : address))];
  }

  private noteText(node: Extract<PhrasingContent, { type: 'text' }>): void {
    const source = this.sourceOf(node);
    for (const { 0: excerpt, index } of source.matchAll(entity)) this.noteAt('html', node, index, excerpt);
    for (const { 0: excerpt, index } of source.matchAll(/\[\^[^\]\s]+\]/g))
      this.noteAt('footnote', node, index, excerpt);
  }

  private noteAt(code: MarkdownNote['code'], node: Nodes, index: number, excerpt: string): void {
    const before = this.sourceOf(node).slice(0, index).split('\n').length - 1;
    this.notes.push({ code, line: (node.position?.start.line ?? 1) + before, excerpt });
  }

  private note(code: MarkdownNote['code'], node: Nodes): void {
    this.notes.push({ code, line: node.position?.start.line ?? 1, excerpt: shortened(this.sourceOf(node)) });
  }

  private sourceOf({ position }: Nodes): string {
    return this.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** Text with a line break wherever a line was ended. */
function broken(text: string): PhrasingContent[] {
  return withoutDirectionMarks(text)
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}

/** Whether a link is an address that is in the text as it is. */
const isBare = (content: string, url: string): boolean =>
  [url, url.replace(/^(?:http:\/\/|mailto:)/i, '')].some((one) => one === content || one === encodeURI(content));

/** A list that `bulletsIn` made has no place of its own in the text. */
const isBulletList = (node: Flow): node is List => node.type === 'list' && node.position === undefined;

/** A paragraph, with its lines that begin with a bullet as items of a list. */
function bulletsIn(content: PhrasingContent[]): Flow[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  const before: PhrasingContent[][] = [];
  const items: PhrasingContent[][][] = [];
  for (const line of lines) {
    const [first, ...others] = line;
    if (first?.type === 'text' && bullet.test(first.value)) {
      items.push([[{ ...first, value: first.value.replace(bullet, '') }, ...others]]);
    } else (items.at(-1) ?? before).push(line);
  }
  if (items.length === 0) return content.length === 0 ? [] : [paragraph(content)];
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(joined(item))] })),
  };
  return before.length === 0 ? [list] : [paragraph(joined(before)), list];
}

const joined = (lines: readonly PhrasingContent[][]): PhrasingContent[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' }, ...line]));

/** The footnotes that the text leads to, itself or by another one; of several with one name the first. */
function footnotesOf(root: Root): Set<FootnoteDefinition> {
  const byName = new Map<string, FootnoteDefinition>();
  const references = new Map<FootnoteDefinition | null, string[]>();
  const walk = (node: Nodes, inside: FootnoteDefinition | null): void => {
    if (node.type === 'footnoteReference') references.set(inside, [...(references.get(inside) ?? []), node.identifier]);
    if (node.type === 'footnoteDefinition' && !byName.has(node.identifier)) byName.set(node.identifier, node);
    // A number inside a link stays text.
    if (!('children' in node) || node.type === 'link') return;
    for (const child of node.children) walk(child, node.type === 'footnoteDefinition' ? node : inside);
  };
  walk(root, null);
  const reached = new Set<FootnoteDefinition>();
  const names = [...(references.get(null) ?? [])];
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    const found = byName.get(name);
    if (!found || reached.has(found)) continue;
    reached.add(found);
    names.push(...(references.get(found) ?? []));
  }
  return reached;
}
