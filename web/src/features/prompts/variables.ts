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

/** What a person wrote, as the variable takes it: a list by lines or commas, everything else as text. */
export const valueOf = ({ type }: Variable, written: string): string | string[] =>
  type === 'list'
    ? written
        .split(/[\n,]/)
        .map((entry) => entry.trim())
        .filter(Boolean)
    : written;

/** Lists written as text become lists. */
export const sentOf = (variables: Variable[]): Variable[] =>
  variables.map((variable) =>
    typeof variable.default === 'string'
      ? { ...variable, default: valueOf(variable, variable.default) }
      : variable,
  );

/** A default as a person would write it. */
export const writtenOf = (value: unknown): string => {
  if (value == null) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
};
