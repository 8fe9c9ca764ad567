import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CodeField } from './code-field';
import { RadioCards } from './radio-cards';
import { TextField } from './text-field';

describe('a field', () => {
  it('tells an ear its label, its error and its hint', () => {
    const html = renderToStaticMarkup(
      <TextField name="employer" label="Employer" hint="A hint" error="Which company?" />,
    );
    expect(html).toMatch(/<label [^>]*for="employer"[^>]*>Employer/);
    expect(html).toContain('aria-describedby="employer-error employer-hint"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('says nothing of an error that is not there', () => {
    const html = renderToStaticMarkup(<TextField name="role" label="Role" />);
    expect(html).not.toMatch(/aria-describedby|aria-invalid/);
  });

  it('offers suggestions and takes anything', () => {
    const html = renderToStaticMarkup(<TextField name="employer" label="Employer" suggestions={['Google']} />);
    expect(html).toContain('list="employer-suggestions"');
    expect(html).toContain('<option value="Google">');
  });
});

describe('ways to sign', () => {
  const cards = [
    { value: 'named', title: 'With my name', lines: [{ term: 'Shown:', text: 'name' }] },
    { value: 'anonymous', title: 'Anonymously', lines: [{ term: 'Shown:', text: 'employer' }] },
  ];

  it('has none chosen beforehand', () => {
    expect(renderToStaticMarkup(<RadioCards name="way" label="How?" cards={cards} />)).not.toContain('checked');
  });

  it('keeps the one that was chosen', () => {
    const html = renderToStaticMarkup(<RadioCards name="way" label="How?" cards={cards} defaultValue="anonymous" />);
    expect(html).toMatch(/checked="" value="anonymous"|value="anonymous" checked=""/);
  });
});

describe('the code', () => {
  it('is one input that no browser stores and that cuts nothing off', () => {
    const html = renderToStaticMarkup(<CodeField name="code" label="Code" />);
    expect(html.match(/<input/g)).toHaveLength(1);
    expect(html).toContain('autoComplete="one-time-code"');
    expect(html).not.toContain('maxLength');
  });
});
