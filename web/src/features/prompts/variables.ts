import type { Variable } from '../../api/types';

const NAME = /\{\{\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}\}/gu;

/** The `{{names}}` in a template, each once, in order. */
export const namesIn = (template: string): string[] => [
  ...new Set([...template.matchAll(NAME)].map((match) => match[1] ?? '')),
];

/** Keeps what is known of a variable (type, default) as long as its name is still there. */
export function variablesOf(template: string, known: Variable[]): Variable[] {
  return namesIn(template).map(
    (name) =>
      known.find((variable) => variable.name === name) ?? { name, type: 'text', required: true },
  );
}
