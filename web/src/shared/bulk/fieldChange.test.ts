import { expect, it } from 'vitest';
import { BULK_FIELDS, fieldChangeOf, type BulkField } from './fieldChange';

const of = (name: string): BulkField => {
  const found = BULK_FIELDS.output.find(({ field }) => field === name);
  if (!found) throw new Error(name);
  return found;
};

it('sets several fields at once, and empties one', () => {
  const rows = [
    { field: of('rating'), value: 4 },
    { field: of('language'), value: null },
  ];
  expect(fieldChangeOf(rows)).toEqual({ set: { rating: 4, language: null } });
});

it('takes away what belonged to the old link', () => {
  expect(fieldChangeOf([{ field: of('promptId'), value: 'p1' }])).toEqual({
    set: { promptId: 'p1', promptVersion: null },
  });
});

it('says nothing while a field has no value', () => {
  expect(fieldChangeOf([])).toBeNull();
  expect(fieldChangeOf([{ field: of('date'), value: '' }])).toBeNull();
});
