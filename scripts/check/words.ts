/** The words that CONTRIBUTING.md replaces by standard terms, looked for in declared names, comments and English messages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import type { ToolResult } from '../run-tool';

const folders = ['app', 'components', 'lib', 'scripts', 'e2e', 'prisma'];

/** Each private word with the standard term that takes its place. */
const privateWords: Record<string, string> = {
  acts: 'audit events',
  asker: 'client',
  beside: 'side by side',
  buried: 'revoked',
  bury: 'revoke',
  dead: 'expired',
  death: 'expiry',
  desk: 'dashboard',
  dies: 'expires',
  door: 'sign-in',
  fault: 'error',
  flush: 'publish',
  flushed: 'published',
  forget: 'delete',
  forgets: 'deletes',
  gone: 'used, expired, deleted or withdrawn',
  keeper: 'supervisor',
  kept: 'cached, stored',
  lane: 'fair queue',
  leash: 'exit with parent',
  lookup: 'blind index',
  mail: 'email',
  mails: 'emails',
  mark: 'blind index',
  mend: 'fix',
  mends: 'fixes',
  plant: 'seed',
  planted: 'seeded',
  room: 'context',
  rooms: 'contexts',
  settle: 'finalize',
  settled: 'finalized',
  settles: 'finalizes',
  stands: 'is signed, is published',
  steady: 'minimum duration',
  tag: 'address token',
  tags: 'address tokens',
  told: 'messages, labels',
  unsaid: 'visually hidden',
  whence: 'request context',
  words: 'messages, labels',
};

/** Words that are private as names and plain English in a sentence. */
const plainInSentences = new Set(['beside', 'fault', 'gone', 'kept', 'door', 'tag', 'tags', 'told', 'words', 'mark']);

/** The words of a name: `lookAtBatches`, `MAX_ATTEMPTS` and `rate-limit` alike. */
export const wordsIn = (name: string): string[] =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

const termFor = (word: string): string | undefined =>
  Object.hasOwn(privateWords, word) ? privateWords[word] : undefined;

/** The private words in a name, each with its standard term. */
export const inName = (name: string): string[] =>
  wordsIn(name).flatMap((word) => {
    const term = termFor(word);
    return term ? [`"${word}" in ${name}: ${term}`] : [];
  });

// Code in backticks, host names and files are quoted, not written.
const quoted = /`[^`]*`|[\p{L}\p{N}_-]+(?:[./][\p{L}\p{N}_-]+)+/gu;

/** The private words in a comment or a text. */
export const inSentence = (text: string): string[] =>
  wordsIn(text.replace(quoted, ' ')).flatMap((word) => {
    const term = plainInSentences.has(word) ? undefined : termFor(word);
    return term ? [`"${word}": ${term}`] : [];
  });

/** What a message must not hold beside private words: the voice of the interface is plain and adult. */
const voice: [RegExp, string][] = [
  [/!/, 'an exclamation mark'],
  [/\bplease\b/i, '"please"'],
  [/\bsuccessfully\b/i, '"successfully"'],
  [/\blog(?:ged)?[ -]?(?:in|out)\b/i, '"log in": sign in'],
  [/\be-mail/i, '"e-mail": email'],
];

/** What a reader sees of a message: its literal parts, in every branch. */
const literalsOf = (elements: readonly MessageFormatElement[]): string =>
  elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.tag) return literalsOf(element.children);
      return 'options' in element
        ? Object.values(element.options)
            .map(({ value }) => literalsOf(value))
            .join(' ')
        : ' ';
    })
    .join('');

/** What is wrong with one English message. */
export const inMessage = (message: string): string[] => {
  const text = literalsOf(parse(message));
  return [...inSentence(text), ...voiceProblems(text)];
};

const voiceProblems = (text: string): string[] =>
  voice.flatMap(([pattern, name]) => (pattern.test(text) ? [name] : []));

/** Names that are declared here; those of a library are used, never declared. */
function declaredName(node: ts.Node): ts.Identifier | undefined {
  if (
    ts.isVariableDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyDeclaration(node)
  )
    return node.name && ts.isIdentifier(node.name) ? node.name : undefined;
  return undefined;
}

/** What is wrong in one source file, a line each. */
export function problemsInSource(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const report = (position: number, found: string[]) => {
    const { line } = source.getLineAndCharacterOfPosition(position);
    problems.push(...found.map((one) => `${file}:${line + 1}: ${one}`));
  };
  const comments = new Map<number, number>();
  const visit = (node: ts.Node) => {
    const name = declaredName(node);
    if (name) report(name.getStart(source), inName(name.text));
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) comments.set(pos, end);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const [pos, end] of comments) report(pos, inSentence(text.slice(pos, end)));
  return problems;
}

function problemsInMessages(file: string, texts: object, key = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]) => {
    const here = key === '' ? name : `${key}.${name}`;
    const found = inName(name).map((one) => `${file}: ${here}: ${one}`);
    if (typeof value === 'string') return [...found, ...inMessage(value).map((one) => `${file}: ${here}: ${one}`)];
    return [...found, ...problemsInMessages(file, value as object, here)];
  });
}

/** A column or model of schema.prisma is a name like any other; its comments are sentences. */
function problemsInSchema(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [code = '', comment = ''] = line.split('//', 2);
    const name = /^\s*(?:model |enum )?(\w+)/.exec(code)?.[1] ?? '';
    return [...inName(name), ...inSentence(comment)].map((one) => `${file}:${index + 1}: ${one}`);
  });
}

/** The class names of a style sheet; its comments are sentences. */
export function problemsInStyles(file: string, text: string): string[] {
  const comments = text.match(/\/\*[\s\S]*?\*\//g) ?? [];
  const selectors = text.replace(/\/\*[\s\S]*?\*\/|(['"]).*?\1|\{[^{}]*\}/g, ' ');
  const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
  return [...[...classes].flatMap(inName), ...comments.flatMap(inSentence)].map((one) => `${file}: ${one}`);
}

function problemsIn(file: string): string[] {
  const named = inName(path.posix.basename(file).replace(/\..*$/, '')).map((one) => `${file}: ${one}`);
  const read = () => readFileSync(file, 'utf8');
  if (/\.(tsx?|mjs)$/.test(file)) return [...named, ...problemsInSource(file, read())];
  if (file.endsWith('.css')) return [...named, ...problemsInStyles(file, read())];
  if (file.endsWith('.prisma')) return problemsInSchema(file, read());
  if (/messages\/en\/.*\.json$/.test(file)) return problemsInMessages(file, JSON.parse(read()) as object);
  return [];
}

/** One vocabulary: the field's standard terms in names and comments, plain English in messages. */
export function checkWords(): ToolResult {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith('prisma/client'))
      .map((entry) => path.posix.join(entry.parentPath, entry.name)),
  );
  // This file and its test hold the words themselves.
  const problems = files.filter((file) => !file.startsWith('scripts/check/words')).flatMap(problemsIn);
  return { ok: problems.length === 0, output: problems.join('\n') };
}
