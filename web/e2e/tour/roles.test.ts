import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from '../support/browser';
import { grouped, isWanted } from '../support/looks';
import { everyPlace } from '../support/places';
import { signIn } from '../support/session';
import { settings } from '../support/settings';
import { settled } from '../support/settled';

/** What a button or link begins with that changes something of the organisation. */
const CHANGES =
  /^(save|delete|capture|create|new |add|import th|import an|merge|archive|restore|rename|edit|revert|upload|remove|send|publish|invite|undo|try with|make|choose files|rotate|retry)\b/i;

/** People change what is theirs alone, whatever their role. */
const OWN =
  /^(add to favourites|remove from favourites|save (this )?(view|search)|remove filter|edit columns|add filter|add relation|make a key)/i;

describe('somebody who may only look', { concurrency: false }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('is offered nothing that would be refused', async () => {
    const { page, context } = await visit(browser);
    const found: string[] = [];
    await page.goto(settings.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page, settings.viewer, settings.viewerPassword);
    page.on('response', (response) => {
      if (response.status() === 403) {
        found.push(`${new URL(page.url()).pathname}: asked for what is refused, ${response.url()}`);
      }
    });
    for (const place of (await everyPlace(page)).filter(isWanted)) {
      await page.goto(settings.url + place.path);
      await settled(page);
      const offered = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main button, main a, main [role="button"]')]
          .filter((one) => !one.matches(':disabled, [aria-disabled="true"]'))
          .map((one) => (one.getAttribute('aria-label') ?? one.innerText).trim()),
      );
      // what has several lines is a record, whose name is anybody's
      for (const name of offered.filter((one) => !one.includes('\n'))) {
        if (CHANGES.test(name) && !OWN.test(name)) found.push(`${place.name}: offers “${name}”`);
      }
    }
    await context.close();
    const report = grouped(found);
    if (report) console.info(report);
    assert.equal(found.length, 0, 'What is refused is offered, as listed above.');
  });
});
