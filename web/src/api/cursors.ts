/**
 * Lists answer a cursor to the next page and know no page numbers; react-admin counts pages. This remembers which cursor
 * opened which page of which list, so that going on shows what follows even where records came in before it, and how many
 * there were when they were counted. A page that nobody came to by its neighbours is jumped to.
 */
export class Cursors {
  private readonly known = new Map<string, Map<number, string>>();
  private readonly totals = new Map<string, number>();

  remember(list: string, page: number, cursor: string | null | undefined): void {
    const pages = this.known.get(list) ?? new Map<number, string>();
    if (cursor) {
      pages.set(page, cursor);
    } else {
      pages.delete(page);
    }
    this.known.set(list, pages);
  }

  of(list: string, page: number): string | undefined {
    return page > 1 ? this.known.get(list)?.get(page) : undefined;
  }

  count(list: string, total: number | undefined): void {
    if (total !== undefined) this.totals.set(list, total);
  }

  totalOf(list: string): number | undefined {
    return this.totals.get(list);
  }
}
