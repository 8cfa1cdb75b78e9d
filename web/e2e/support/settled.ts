import type { Page } from 'playwright-core';

/** Nothing loads any more; open event streams do not count. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#main, main').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, main h2, #main h1, #main h2') !== null &&
      document.querySelector('[role="status"][aria-label="Loading"]') === null,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
