/** The list with one entry a step further up (-1) or down (1). */
export function moved<T>(all: T[], index: number, step: -1 | 1): T[] {
  const next = [...all];
  const [entry] = next.splice(index, 1);
  if (entry === undefined || index + step < 0) return all;
  next.splice(index + step, 0, entry);
  return next;
}
