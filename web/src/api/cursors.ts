/**
 * Lists answer a cursor to the next page and know no page numbers; react-admin counts pages. This remembers which cursor
 * opened which page of which list, so that "next" costs one request and only a jump walks.
 */
export class Cursors {
  private readonly known = new Map<string, Map<number, string>>();

  remember(list: string, page: number, cursor: string | null | undefined): void {
    const pages = this.known.get(list) ?? new Map<number, string>();
    if (cursor) {
      pages.set(page, cursor);
    } else {
      pages.delete(page);
    }
    this.known.set(list, pages);
  }

  /** The nearest page at or before the wanted one whose opening is known. */
  nearest(list: string, page: number): { page: number; cursor: string | undefined } {
    const pages = this.known.get(list);
    for (let candidate = page; candidate > 1; candidate--) {
      const cursor = pages?.get(candidate);
      if (cursor) {
        return { page: candidate, cursor };
      }
    }
    return { page: 1, cursor: undefined };
  }
}
