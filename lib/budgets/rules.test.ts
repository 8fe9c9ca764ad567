import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { alertStep } from './alerts/rules';
import { countedDomain } from './domains/rules';
import { budgets, numbersOf, wideNetworkOf } from './rules';

describe('the table of budgets', () => {
  test('is the one that the operator reads', () => {
    const text = readFileSync(path.join(import.meta.dirname, '../../docs/operating.md'), 'utf8');
    const [, section = ''] = text.split('\n## Budgets against abuse\n');
    const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
    const documented = rows.map((row) => row.split('|').map((cell) => cell.replaceAll('`', '').trim()));
    expect(documented.map(([, name, counts, per, perHour]) => [name, counts, per, Number(perHour)])).toEqual(
      Object.entries(budgets).map(([name, { counts, per, perHour }]) => [name, counts, per, perHour]),
    );
    for (const [index, { beyond }] of Object.values(budgets).entries())
      expect(documented[index]?.[5]).toMatch(new RegExp(`^${beyond}\\b`));
  });

  test('has what an owner chose in its place, within bounds', () => {
    expect(numbersOf({})['emails-address']).toBe(3);
    expect(numbersOf({ 'emails-address': 5 })['emails-address']).toBe(5);
    expect(numbersOf({ 'emails-address': 5_000 })['emails-address']).toBe(budgets['emails-address'].most);
    expect(numbersOf({ 'confirmations-domain': 0 })['confirmations-domain']).toBe(10);
  });
});

test('a wide network is the range that one address is rented in', () => {
  expect(wideNetworkOf('192.0.2.7')).toBe('192.0.2');
  expect(wideNetworkOf('2001:0db8:0001:0002')).toBe('2001:0db8:0001');
});

test('a domain counts with its subdomains, below a public suffix', () => {
  expect(countedDomain('a.b.bots.example')).toBe('bots.example');
  expect(countedDomain('mail.shop.co.uk')).toBe('shop.co.uk');
  expect(countedDomain('gmail.com')).toBe('gmail.com');
});

test('an alert says no more of a count than that it is at least one, two or five times the budget, or ten times these', () => {
  expect([19, 20, 39, 40, 99, 100, 199, 200, 678, 20_000].map((count) => alertStep(count, 20))).toEqual([
    null,
    20,
    20,
    40,
    40,
    100,
    100,
    200,
    400,
    20_000,
  ]);
});
