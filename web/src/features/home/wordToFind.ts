/** A word of a title that a search finds it by: the longest, since short ones stand everywhere. */
export function wordToFind(title: string): string | null {
  const words = title.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0]?.toLowerCase() ?? null;
}
