import { expect, it } from 'vitest';
import { faultOf, forKind, mappingOf, placesOf, preview, suggested } from './columns';

const COLUMNS = [
  { header: 'Subject', samples: ['Ebb', ''], suggested: 'title' },
  { header: 'Answer', samples: ['The moon.\nIt pulls.', 'The sun.'], suggested: 'content' },
  { header: 'Keys', samples: ['sea| moon', ''], suggested: 'tags' },
  { header: 'Stars', samples: ['4', '5'], suggested: 'rating' },
  { header: 'Office', samples: ['Coast', ''], suggested: null },
];

it('begins with what is suggested and keeps the rest', () => {
  expect(suggested('output', COLUMNS)).toEqual({
    Subject: 'title',
    Answer: 'content',
    Keys: 'tags',
    Stars: 'rating',
    Office: '',
  });
});

it('keeps what another kind of record has no place for', () => {
  const choices = { ...suggested('output', COLUMNS), Office: 'terms.categories' };
  expect(forKind('prompt', COLUMNS, choices)).toMatchObject({
    Answer: 'content',
    Stars: '',
    Office: 'terms.categories',
  });
  expect(placesOf('prompt').map(({ value }) => value)).not.toContain('rating');
});

it('wants one content and no field twice', () => {
  expect(faultOf({ a: 'title' })).toBe('Choose the column that holds the content.');
  expect(faultOf({ a: 'content', b: 'content' })).toBe(
    'Two columns cannot both become the content.',
  );
  expect(faultOf({ a: 'content', b: 'notes', c: 'notes', d: '', e: '' })).toBeNull();
});

it('sends no word of columns that are kept', () => {
  expect(mappingOf('output', { a: 'content', b: '', c: 'ignore' }, ';')).toEqual({
    kind: 'output',
    columns: { a: 'content', c: 'ignore' },
    multiple: ';',
  });
});

it('shows the first rows as they will be', () => {
  const rows = preview(COLUMNS, suggested('output', COLUMNS), '|');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({
    title: 'Ebb',
    content: 'The moon.\nIt pulls.',
    rest: [
      ['tags', 'sea, moon'],
      ['rating', '4'],
      ['Office', 'Coast'],
    ],
  });
  expect(rows[1]).toEqual({ title: 'The sun.', content: 'The sun.', rest: [['rating', '5']] });
});
