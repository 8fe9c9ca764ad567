import { expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { messages } from '@/lib/i18n/messages';
import { auditEvent } from './events';

const actions = auditEvent.options.map(({ shape }) => shape.action.value);

test.each(locales)('every action has its sentence in %s, and no other has', (locale) => {
  const sentences: Record<string, Record<string, string>> = messages[locale].dashboard.audit.what;
  const keys = Object.entries(sentences).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  );
  expect(keys.toSorted()).toEqual(actions.toSorted());
});

test.each(auditEvent.options)('a sentence says only what its event holds: $shape.action.value', ({ shape }) => {
  const [noun = '', verb = ''] = shape.action.value.split('.');
  const sentences: Record<string, Record<string, string>> = messages.en.dashboard.audit.what;
  const names = [...(sentences[noun]?.[verb] ?? '').matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name);
  expect(Object.keys(shape)).toEqual(expect.arrayContaining(names));
});
