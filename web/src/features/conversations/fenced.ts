/** A fence longer than any in the code, so that the code cannot close it. */
export function fenced(code: string, language?: string | null): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language && language !== 'unknown' ? language : ''}\n${code}\n${fence}`;
}
