import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from '../support/browser';
import { unseenFocus } from '../support/focus';
import { grouped, isWanted, LOOKS } from '../support/looks';
import { everyPlace } from '../support/places';
import { signIn } from '../support/session';
import { settings } from '../support/settings';
import { settled } from '../support/settled';

/** Between them they have both widths and both themes. */
const WALKED = ['1440-light', '390-dark'];

describe('the keyboard', { concurrency: false }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const name of WALKED) {
    it(`sees where it is on every page at ${name}`, async () => {
      const { page, context } = await visit(browser, LOOKS[name]);
      const found: string[] = [];
      const known = new Map<string, number>();
      await page.goto(settings.url);
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      for (const fault of await unseenFocus(page, known)) found.push(`sign-in: ${fault}`);
      await signIn(page);
      for (const place of (await everyPlace(page)).filter(isWanted)) {
        try {
          await page.goto(settings.url + place.path);
          await settled(page);
          for (const fault of await unseenFocus(page, known)) found.push(`${place.name}: ${fault}`);
        } catch (error) {
          found.push(`${place.name}: ${String(error)}`);
        }
      }
      await context.close();
      const report = grouped(found);
      if (report) console.info(report);
      assert.equal(found.length, 0, 'The focus is not seen, as listed above.');
    });
  }
});
