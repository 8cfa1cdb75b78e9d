import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { counted } from '../support/counted';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);
const tag = `review-${run}`;
const MANY = 10;

/** Ten outputs are judged by keys alone, within the time that people have for that. */
describe('a review', { concurrency: false }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page);
    await page.evaluate(fill, { many: MANY, tag });
  });
  after(() => browser.close());

  const shown = (at: number): Promise<void> =>
    page.getByRole('heading', { level: 2, name: `${tag} ${at}`, exact: true }).waitFor();

  it('takes ten outputs in two minutes', async () => {
    await page.goto(`${settings.url}/review?order=newest`);
    await shown(MANY - 1);
    assert.deepEqual(await violations(page), []);
    const began = Date.now();
    for (let at = MANY - 1; at >= 0; at--) {
      await shown(at);
      await page.keyboard.press('4');
      await page.keyboard.press('a');
      await page.getByRole('menuitem').nth(1).waitFor();
      await page.keyboard.press('2');
      await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
      await page.keyboard.press('d');
    }
    assert.ok(Date.now() - began < 120_000);
    await counted(
      page,
      `terms.tags=any:${tag}&terms.review-status=any:reviewed&terms.accuracy-levels=some&rating=4`,
      MANY,
    );
  });

  it('takes the last mark back', async () => {
    await page.keyboard.press('u');
    await shown(0);
    await counted(page, `terms.tags=any:${tag}&terms.review-status=any:reviewed`, 9);
  });

  it('gives an output to somebody, by a day, and finds it among one’s own', async () => {
    await page.goto(`${settings.url}/review?order=newest`);
    await shown(0);
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: 'Who reviews this?' });
    await dialog.getByRole('combobox', { name: 'Who is to review' }).click();
    await page.getByRole('option', { name: /\(you\)/ }).click();
    await dialog.getByRole('button', { name: 'Today' }).click();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Take' }).click();
    await page.getByText('For you to review · due today').waitFor();
    await counted(page, `terms.tags=any:${tag}&assigneeId=some&dueOn=some`, 1);
    await page.goto(`${settings.url}/review?whose=mine&due=due&order=due`);
    await shown(0);
  });

  it('closes the day when its goal is reached, and goes on when asked', async () => {
    await page.getByRole('combobox', { name: 'A day’s work' }).click();
    await page.getByRole('option', { name: '5 outputs' }).click();
    await page.getByRole('heading', { name: 'Done for the day' }).waitFor();
    await page.getByRole('heading', { name: 'Judged today' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Go on nevertheless' }).click();
    await shown(0);
  });

  it('gives many at once, and takes them back', async () => {
    await page.goto(
      `${settings.url}/outputs?filter=${encodeURIComponent(JSON.stringify({ terms: { tags: `any:${tag}` } }))}`,
    );
    await page
      .getByRole('checkbox', { name: /^Select (?!all)/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Assign' }).click();
    const dialog = page.getByRole('dialog', { name: /Who reviews/ });
    await dialog.getByRole('combobox', { name: 'Who is to review' }).click();
    await page.getByRole('option', { name: /\(you\)/ }).click();
    await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByText('1 output changed', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await page.getByText('1 output put back').waitFor();
  });
});

/** Within the page, whose session it uses. */
async function fill({ many, tag }: { many: number; tag: string }): Promise<void> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  for (let at = 0; at < many; at++) {
    await fetch('/api/v1/outputs', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
      body: JSON.stringify({
        title: `${tag} ${at}`,
        content: 'An answer that waits for its judgement. '.repeat(20),
        terms: { tags: [tag] },
        createMissingTerms: true,
      }),
    });
  }
}
