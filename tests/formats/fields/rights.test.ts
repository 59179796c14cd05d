import { expect, it } from 'vitest';
import { readFields } from '../../../shared/formats/fields/fields.ts';

const rightsOf = (fields: Record<string, unknown>) => {
  const read = readFields(fields);
  return read.kind === 'fields' ? read.metadata.rights : read;
};

it.each([
  [{ copyright: '© 2026 Ada Stroom' }, '© 2026 Ada Stroom'],
  [{ Rights: 'CC BY 4.0' }, 'CC BY 4.0'],
  [{ copyright_notice: ' Not for resale ' }, 'Not for resale'],
  [{ copyright: true }, undefined],
  [{ copyright: '' }, undefined],
])('rights of %j are %j', (fields, rights) => {
  expect(rightsOf(fields)).toBe(rights);
});
