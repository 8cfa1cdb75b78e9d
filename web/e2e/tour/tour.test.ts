import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit, type Look } from '../support/browser';
import { everyPlace, type Place } from '../support/places';
import { signIn } from '../support/session';
import { settings } from '../support/settings';
import { settled } from '../support/settled';

const LOOKS: Record<string, Look> = {
  '1440-light': { width: 1440, height: 900 },
  '1440-dark': { width: 1440, height: 900, dark: true },
  '390-light': { width: 390, height: 844 },
  '390-dark': { width: 390, height: 844, dark: true },
};

/** `HUB_SHOTS=folder` keeps a picture of every page; `HUB_ONLY=home,chat` looks at a few. */
const only = process.env.HUB_ONLY?.split(',');

/** The same fault on many pages is told once. */
function grouped(found: string[]): string {
  const places = new Map<string, string[]>();
  for (const line of found) {
    const [place = '', ...fault] = line.split(': ');
    const key = fault.join(': ').replace(/css-\w+/g, '');
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places]
    .map(([fault, where]) => `${[...new Set(where)].join(', ')}\n  ${fault}`)
    .join('\n');
}

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
        for (const complaint of complaints.splice(0)) found.push(`${place.name}: ${complaint}`);
      };
      await page.goto(settings.url);
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await look1({ name: 'sign-in', path: '/sign-in' });
      await signIn(page);
      complaints.length = 0;
      const places = (await everyPlace(page)).filter((place) => !only || only.includes(place.name));
      for (const place of places) {
        try {
          await look1(place);
        } catch (error) {
          found.push(`${place.name}: ${String(error)}`);
        }
      }
      await context.close();
      test.diagnostic(`${places.length + 1} pages looked at`);
      const report = grouped(found);
      if (report) console.info(report);
      assert.equal(found.length, 0, 'The pages have faults, listed above.');
    });
  }
});
