import { expect, test } from 'vitest';
import { makeOrganizer } from '@/lib/organizers/factory';
import { database, inTransaction } from '@/lib/platform/db';
import { budgetTable } from './admin-queries';
import { changeBudgets, resetBudgets } from './mutations';
import { budgetFormSchema } from './schema';

const db = database();

const actions = async () => (await db.auditEntry.findMany({ orderBy: { number: 'asc' } })).map(({ action }) => action);

test('an owner changes budgets within their bounds and resets them; both are in the audit log', async () => {
  const { organizer } = await makeOrganizer();
  const change = (given: Record<string, number>) => inTransaction((tx) => changeBudgets(tx, organizer, given));
  expect(await change({ 'emails-address': 5, 'starts-network': 1 })).toBe(true);
  const inForce = async () => new Map((await budgetTable(db, organizer)).map((row) => [row.name, row.inForce]));
  expect((await inForce()).get('emails-address')).toBe(5);
  expect((await inForce()).get('starts-network')).toBe(5);
  expect(await change({ 'emails-address': 5 })).toBe(false);
  expect(await inTransaction((tx) => resetBudgets(tx, organizer))).toBe(true);
  expect(await inTransaction((tx) => resetBudgets(tx, organizer))).toBe(false);
  expect((await inForce()).get('emails-address')).toBe(3);
  expect(await actions()).toEqual(['budgets.changed', 'budgets.reset']);
});

test('what is no number leaves its budget as it is', () => {
  expect(budgetFormSchema.parse({ 'emails-address': '4', 'starts-network': 'many', 'emails-server': '-1' })).toEqual({
    'emails-address': 4,
  });
});

test('nobody but an owner sees or changes them', async () => {
  const { organizer } = await makeOrganizer({ role: 'moderator' });
  await expect(budgetTable(db, organizer)).rejects.toThrow();
  await expect(inTransaction((tx) => changeBudgets(tx, organizer, { 'emails-address': 5 }))).rejects.toThrow();
});
