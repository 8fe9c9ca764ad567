import { maxDraftLengths } from '@/lib/letters/fields/rules';
import { messages } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';
import type { ComponentProps } from 'react';
import type { EditorWords } from './editor-labels';
import { EditorForm } from './editor-form';

const t = translator('en', 'dashboard');

const words: EditorWords = {
  ...messages.en.dashboard.editor.form,
  tooLong: Object.fromEntries(
    Object.entries(maxDraftLengths).map(([field, most]) => [field, t('editor.tooLong', { most })]),
  ),
};

/** The editor with its finished texts: the browser gets no catalogue. */
export function Editor(props: Omit<ComponentProps<typeof EditorForm>, 'words'>) {
  return <EditorForm {...props} words={words} />;
}
