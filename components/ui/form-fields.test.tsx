import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formFields } from './form-fields';
import { TextField } from './text-field';
import { ValidatedForm } from './validated-form';

const names = ['name', 'email'] as const;
const texts: Record<string, string> = { missing: 'Enter it', busy: 'Try again later' };
const fieldsOf = (errors: Record<string, string>, values: Record<string, string> = {}) =>
  formFields({ errors, values }, names, (code) => texts[code] ?? code);

const form = { submission: 1, pending: false, action: () => undefined, onSubmit: () => undefined };

describe('the fields of a form', () => {
  it('are listed in their order, whatever the order of the errors', () => {
    const { errors } = fieldsOf({ email: 'missing', name: 'missing' });
    expect(errors.map(({ name }) => name)).toEqual(['name', 'email']);
  });

  it('lead to the first one with what concerns none of them', () => {
    expect(fieldsOf({ form: 'busy' }).errors).toEqual([{ name: 'name', message: 'Try again later' }]);
  });

  it('show the error above the field and keep what was typed', () => {
    const { field, errors } = fieldsOf({ name: 'missing' }, { name: ' ', email: 'a@b' });
    const html = renderToStaticMarkup(
      <ValidatedForm form={form} summary={{ title: 'There is a problem', errors }} hidden={{ step: 'x', empty: '' }}>
        <TextField label="Name" {...field('name')} />
        <TextField label="Email" {...field('email')} />
      </ValidatedForm>,
    );
    expect(html).toMatch(/role="alert".*href="#name".*id="name-error".*value=" ".*value="a@b"/s);
    expect(html).not.toContain('email-error');
    expect(html.match(/type="hidden"/g)).toHaveLength(1);
  });

  it('have no summary while nothing is wrong', () => {
    const { field, errors } = fieldsOf({});
    const html = renderToStaticMarkup(
      <ValidatedForm form={form} summary={{ title: 'There is a problem', errors }}>
        <TextField label="Name" {...field('name')} />
      </ValidatedForm>,
    );
    expect(html).not.toContain('role="alert"');
  });
});
