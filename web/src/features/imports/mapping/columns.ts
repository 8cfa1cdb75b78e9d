import type { ColumnMapping, RowKind, TableColumn } from '../../../api/types';

/** What each column was chosen to hold; '' keeps its values in the notes. */
export type Choices = Record<string, string>;

export interface Choice {
  value: string;
  label: string;
}

const BOTH: Choice[] = [
  { value: 'title', label: 'Title' },
  { value: 'content', label: 'Content' },
  { value: 'date', label: 'Date' },
  { value: 'model', label: 'Model' },
  { value: 'tags', label: 'Tags' },
  { value: 'id', label: 'Id (a UUID)' },
];

const PLACES: Record<RowKind, Choice[]> = {
  output: [
    ...BOTH,
    { value: 'prompt', label: 'Prompt that led to it' },
    { value: 'editedContent', label: 'Edited content' },
    { value: 'rating', label: 'Rating, 1 to 5' },
    { value: 'language', label: 'Language' },
    { value: 'link', label: 'Link' },
    { value: 'notes', label: 'Notes, without its name' },
  ],
  prompt: [
    ...BOTH,
    { value: 'description', label: 'Description' },
    { value: 'slug', label: 'Slug' },
  ],
};

/** Where the values of a column that is no field are kept. */
export const keptIn: Record<RowKind, string> = { output: 'notes', prompt: 'description' };

export const placesOf = (kind: RowKind): Choice[] => [
  { value: '', label: `Keep in the ${keptIn[kind]}` },
  { value: 'ignore', label: 'Leave out' },
  ...PLACES[kind],
];

/** The suggestions, as far as this kind of record has such a place. */
export function suggested(kind: RowKind, columns: TableColumn[]): Choices {
  const places = new Set(placesOf(kind).map(({ value }) => value));
  return Object.fromEntries(
    columns.map(({ header, suggested: place }) => [
      header,
      place && (places.has(place) || place.startsWith('terms.')) ? place : '',
    ]),
  );
}

/** Of another kind, as much as fits: its text stays its text. */
export const forKind = (kind: RowKind, columns: TableColumn[], choices: Choices): Choices =>
  suggested(
    kind,
    columns.map((column) => ({ ...column, suggested: choices[column.header] || column.suggested })),
  );

const SHARED = new Set(['', 'ignore', 'notes', 'description', 'tags']);

/** What keeps this from being a mapping, for the person to mend. */
export function faultOf(choices: Choices): string | null {
  const places = Object.values(choices);
  const double = places.find(
    (place, at) =>
      !SHARED.has(place) && !place.startsWith('terms.') && places.indexOf(place) !== at,
  );
  if (double) return `Two columns cannot both become the ${labelOf(double)}.`;
  return places.includes('content') ? null : 'Choose the column that holds the content.';
}

const labelOf = (place: string): string =>
  [...PLACES.output, ...PLACES.prompt].find(({ value }) => value === place)?.label.toLowerCase() ??
  place;

export const mappingOf = (kind: RowKind, choices: Choices, multiple: string): ColumnMapping => ({
  kind,
  columns: Object.fromEntries(Object.entries(choices).filter(([, place]) => place !== '')),
  multiple,
});

export interface PreviewedRow {
  title: string;
  content: string;
  /** What else becomes of the row, as pairs of a name and a value. */
  rest: [string, string][];
}

/** The first rows as they will become records. */
export function preview(
  columns: TableColumn[],
  choices: Choices,
  multiple: string,
): PreviewedRow[] {
  const rows = Math.max(0, ...columns.map(({ samples }) => samples.length));
  return Array.from({ length: rows }, (_, at) => {
    const cells = columns
      .map(({ header, samples }) => ({
        header,
        place: choices[header] ?? '',
        value: samples[at]?.trim() ?? '',
      }))
      .filter(({ value }) => value !== '');
    const one = (place: string): string => cells.find((cell) => cell.place === place)?.value ?? '';
    const content = one('content');
    return {
      title: one('title') || (content.split('\n')[0] ?? ''),
      content,
      rest: cells
        .filter(({ place }) => !['title', 'content', 'ignore'].includes(place))
        .map(({ header, place, value }) => [
          place || header,
          place === 'tags' || place.startsWith('terms.') ? values(value, multiple) : value,
        ]),
    };
  });
}

const values = (cell: string, multiple: string): string =>
  (multiple ? cell.split(multiple) : [cell])
    .map((value) => value.trim())
    .filter(Boolean)
    .join(', ');
