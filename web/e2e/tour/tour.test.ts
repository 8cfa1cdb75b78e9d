import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { grouped, isWanted, LOOKS } from '../support/looks';
import { everyPlace, type Place } from '../support/places';
import { signIn } from '../support/session';
import { settings } from '../support/settings';
import { settled } from '../support/settled';

/** `HUB_SHOTS=folder` keeps a picture of every page. */
describe('every page', { concurrency: false }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const [name, look] of Object.entries(LOOKS)) {
    it(`is whole, fits and is accessible at ${name}`, async (test) => {
      const { page, context, complaints } = await visit(browser, look);
      const found: string[] = [];
      const lefts = new Map<string, number>();
      if (settings.shots) mkdirSync(join(settings.shots, name), { recursive: true });
      const look1 = async (place: Place): Promise<void> => {
        await page.goto(settings.url + place.path);
        await settled(page);
        const shot = settings.shots && join(settings.shots, name, `${place.name}.png`);
        if (shot) await page.screenshot({ path: shot });
        for (const violation of await violations(page)) found.push(`${place.name}: ${violation}`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        if (overflow > 0) found.push(`${place.name}: ${overflow} px wider than the screen`);
        const left = await page.evaluate(
          () => document.querySelector('main h1')?.getBoundingClientRect().left,
        );
        if (left !== undefined && place.name !== 'sign-in') lefts.set(place.name, Math.round(left));
        for (const complaint of complaints.splice(0)) found.push(`${place.name}: ${complaint}`);
      };
      await page.goto(settings.url);
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await look1({ name: 'sign-in', path: '/sign-in' });
      await signIn(page);
      complaints.length = 0;
      const places = (await everyPlace(page)).filter(isWanted);
      for (const place of places) {
        try {
          await look1(place);
        } catch (error) {
          found.push(`${place.name}: ${String(error)}`);
        }
      }
      const edge = Math.min(...lefts.values());
      for (const [place, left] of lefts) {
        if (left !== edge) found.push(`${place}: begins ${left - edge} px beside the others`);
      }
      await context.close();
      test.diagnostic(`${places.length + 1} pages looked at`);
      const report = grouped(found);
      if (report) console.info(report);
      assert.equal(found.length, 0, 'The pages have faults, listed above.');
    });
  }
});
