import type { ExportFormat } from '../../api/types';

interface Format {
  key: ExportFormat;
  label: string;
  carries: string;
  lacks: string;
}

export const FORMATS: Format[] = [
  {
    key: 'json',
    label: 'JSON archive',
    carries:
      'Everything: every version and edit, whole conversations with all branches, terms, links and files. It can be imported again.',
    lacks: 'It does not say who made what, and leaves out the trash.',
  },
  {
    key: 'csv',
    label: 'CSV tables',
    carries:
      'A table for each kind, and one for what a record has many of, such as edits and messages. Opens in Excel; formulas are made harmless. The whole ZIP can be imported again.',
    lacks:
      'Empty texts are not told from absent ones, nested settings stand as JSON in their cell, and Excel cuts cells after 32,767 characters.',
  },
  {
    key: 'xml',
    label: 'XML',
    carries:
      'A document for each kind with every field, for programs that read XML. The whole ZIP can be imported again.',
    lacks: 'Characters that XML does not allow are written as escapes, which the element says.',
  },
  {
    key: 'markdown',
    label: 'Markdown',
    carries:
      'A note for each record with front matter and links, as Obsidian reads it; conversations as transcripts; files beside.',
    lacks: 'It is for reading: some structure becomes text and cannot be read back exactly.',
  },
];

export const formatOf = (key: string): string =>
  FORMATS.find((format) => format.key === key)?.label ?? key;
