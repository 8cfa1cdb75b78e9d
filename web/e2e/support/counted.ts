import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const PATIENCE = 60_000;

/** Waits until so many outputs match, as the page's own session sees them. */
export async function counted(page: Page, filter: string, many: number): Promise<void> {
  const end = Date.now() + PATIENCE;
  let found = await count(page, filter);
  while (found !== many) {
    if (Date.now() > end) throw new Error(`${found} outputs and not ${many} match ${filter}`);
    await setTimeout(250);
    found = await count(page, filter);
  }
}

const count = (page: Page, filter: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const answer = await fetch(`/api/v1/outputs?limit=1&count=true&${wanted}`);
    return ((await answer.json()) as { total: number }).total;
  }, filter);
