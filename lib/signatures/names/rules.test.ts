import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedEmployers } from '@/lib/employers/catalogue/data';
import { cleanEmployerText } from '@/lib/employers/names/rules';
import { employerKey } from '@/lib/employers/matching/rules';
import { foldTerms, indexTerms, searchTerms } from '@/lib/platform/folding';
import { mixesScripts } from '@/lib/platform/mixed-scripts';
import { nameCharacters, readLine } from '@/lib/platform/single-line';
import { isAddress, isNobody, nameKey } from './rules';

type Locale = { given: string; family: string };
const file = new URL('./real-names.json', import.meta.url);
const { names: locales } = JSON.parse(readFileSync(file, 'utf8')) as { names: Record<string, Locale> };
const listOf = (text: string): string[] => text.split('|').filter((name) => name !== '');
const people = Object.values(locales).map(({ given, family }) => ({ given: listOf(given), family: listOf(family) }));
const names = people.flatMap(({ given, family }) => [...given, ...family]);

const kind = { longest: 100, characters: nameCharacters, needsLetter: true };
const read = (typed: string) => readLine(typed, kind);
const isRefused = (name: string): boolean => {
  const line = read(name);
  return (
    !line.ok ||
    line.text !==
      name
        .normalize('NFC')
        .trim()
        .replace(/\p{Zs}+/gu, ' ') ||
    isNobody(name) ||
    isAddress(name)
  );
};

describe('names that people bear', () => {
  it('are more than ten thousand, in many scripts', () => {
    expect(new Set(names).size).toBeGreaterThan(10_000);
    const scripts = [
      'Latin',
      'Cyrillic',
      'Greek',
      'Arabic',
      'Hebrew',
      'Armenian',
      'Georgian',
      'Thai',
      'Thaana',
      'Devanagari',
      'Han',
      'Hangul',
    ];
    for (const script of scripts) {
      const has = new RegExp(`\\p{Script=${script}}`, 'u');
      expect(names.filter((name) => has.test(name)).length, script).toBeGreaterThan(40);
    }
  });

  it('are refused by none, alone, together and with whatever stands between them', () => {
    expect(names.filter(isRefused)).toEqual([]);
    const separators = [' ', '-', ' “Bo” ', ' (', ', ', ' و ', '’', ' von '];
    const whole = people.flatMap(({ given, family }) =>
      given.map(
        (name, at) => `${name}${separators[at % separators.length] ?? ' '}${family[at % family.length] ?? name}`,
      ),
    );
    // Two names of one country may be written in two scripts; with a hyphen or apostrophe they are words of their own.
    expect(whole.filter(isRefused)).toEqual([]);
  });

  it('are found by their words, by the beginnings of them, and by their key, whatever the case', () => {
    const notFound = names.filter((name) => {
      const terms = indexTerms(name);
      const typed = [name, name.toUpperCase(), name.normalize('NFD'), nameKey(name).split(' ')[0] ?? ''];
      return typed.some((text) => !searchTerms(text).every((word) => terms.some((each) => each.startsWith(word))));
    });
    expect(notFound).toEqual([]);
  });

  it('fold to something, and folded to themselves', () => {
    expect(names.filter((name) => foldTerms(name) === '' || foldTerms(foldTerms(name)) !== foldTerms(name))).toEqual(
      [],
    );
  });
});

describe('employers that there are', () => {
  const texts = shippedEmployers.flatMap(({ name, aliases }) => [name, ...aliases]);

  it('are more than five hundred, and refused by none, with the signs that companies put beside their names', () => {
    expect(shippedEmployers.length).toBeGreaterThan(500);
    const variants = texts.flatMap((text) => [text, `${text}™`, `${text}®`, `“${text}”`, `${text} (R&D)`, `@${text}`]);
    expect(variants.filter((text) => !cleanEmployerText(text).ok)).toEqual([]);
    expect(texts.filter((text) => employerKey(`${text}™`) !== employerKey(text))).toEqual([]);
  });
});

describe('what deceives', () => {
  const person = fc.constantFrom(...names.filter((name) => /^\p{Script=Latin}{4,}$/u.test(name)));

  it('an invisible sign inside a name is refused, wherever it stands', () => {
    const invisible = fc.constantFrom(
      '\u200b',
      '\u202e',
      '\u2066',
      '\u00ad',
      '\u200d',
      '\u200c',
      '\u2060',
      '\u0000',
      '\u3164',
      '\u{e0041}',
    );
    fc.assert(
      fc.property(person, invisible, fc.nat(2), (name, sign, at) => {
        expect(read(name.slice(0, at + 1) + sign + name.slice(at + 1))).toEqual({ ok: false, problem: 'invisible' });
      }),
    );
  });

  it('a letter of another alphabet that looks like a Latin one is refused', () => {
    const twins = {
      a: 'а',
      c: 'с',
      e: 'е',
      i: 'і',
      o: 'о',
      p: 'р',
      x: 'х',
      y: 'у',
      j: 'ј',
      s: 'ѕ',
      v: 'ν',
      u: 'ս',
      n: 'ո',
      h: 'հ',
    };
    fc.assert(
      fc.property(person, fc.constantFrom(...Object.entries(twins)), (name, [latin, twin]) => {
        fc.pre(name.includes(latin) && name.length > 1);
        const spoofed = name.replace(latin, twin);
        fc.pre(/\p{Script=Latin}/u.test(spoofed));
        expect(mixesScripts(spoofed)).toBe(true);
        expect(read(spoofed)).toEqual({ ok: false, problem: 'mixed-scripts' });
      }),
    );
  });
});

it('an email address in the place of a name is told apart, a name with an @ is not', () => {
  expect(['case@example.org', ' Case <case@example.org>'].map(isAddress)).toEqual([true, true]);
  expect(['Bo @ Case', '@properties', 'Case.io'].map(isAddress)).toEqual([false, false, false]);
  expect(['Anonymous', 'ANONYME', 'مجهولة', 'بلا اسم'].map(isNobody)).toEqual([true, true, true, true]);
  expect(isNobody('Anon Example')).toBe(false);
});
