/** One attribute as a form shows it. */
export interface AttributeRow {
  name: string;
  text: string;
}

type Attributes = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string';

const textOf = (value: unknown): string => {
  if (isText(value)) return value;
  if (Array.isArray(value) && value.every(isText)) return value.join(', ');
  return JSON.stringify(value);
};

export const rowsOf = (attributes: Attributes | null | undefined): AttributeRow[] =>
  Object.entries(attributes ?? {}).map(([name, value]) => ({ name, text: textOf(value) }));

/** Of the form that it had before: a list of texts, a number, or whatever else can be told from its text. */
function valueOf(text: string, before: unknown): unknown {
  if (Array.isArray(before) && before.every(isText)) {
    return text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  }
  if (before === undefined || before === null || isText(before)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The part of a merge patch: what is gone is null. Aliases are a list also where they are new. */
export function attributePatch(
  rows: AttributeRow[],
  before: Attributes | null | undefined,
): Attributes {
  const known = before ?? {};
  const named = rows.filter(({ name, text }) => name.trim() && text.trim());
  const kept = Object.fromEntries(
    named.map(({ name, text }) => {
      const key = name.trim();
      const old = known[key] ?? (key === 'aliases' ? [] : undefined);
      return [key, text === textOf(old) ? old : valueOf(text.trim(), old)];
    }),
  );
  const gone = Object.keys(known).filter((name) => !(name in kept));
  return { ...kept, ...Object.fromEntries(gone.map((name) => [name, null])) };
}
