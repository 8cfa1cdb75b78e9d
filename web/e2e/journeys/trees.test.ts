import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, visit, type Visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);

/** Terms of a tree are dragged before and into each other, by mouse and by finger. */
describe('a tree of terms', { concurrency: false }, () => {
  let browser: Browser;
  let visitor: Visit;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    visitor = await visit(browser);
    page = visitor.page;
    await page.goto(`${settings.url}/vocabularies`);
    await signIn(page);
    await page.getByRole('button', { name: 'New vocabulary' }).click();
    const dialog = page.getByRole('dialog', { name: 'New vocabulary' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(`Clays ${run}`);
    await dialog.getByRole('checkbox', { name: 'outputs' }).setChecked(true);
    await dialog.getByRole('checkbox', { name: 'Terms form a tree' }).check();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${settings.url}/vocabularies/clays-${run}`);
    for (const name of ['Ball', 'China', 'Fire']) {
      await page.getByRole('textbox', { name: 'New term' }).fill(name);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name, exact: true }).waitFor();
    }
  });
  after(() => browser.close());

  const row = (name: string): Locator =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
  const handle = (name: string): Locator =>
    page.getByRole('button', { name: new RegExp(`^Move ${name}:`) });
  const middle = async (what: Locator): Promise<{ x: number; y: number; height: number }> => {
    const box = await what.boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
  };
  const indent = async (name: string): Promise<number> => (await middle(handle(name))).x;

  it('is put under another term with the mouse, and back by Undo', async () => {
    const outside = await indent('Fire');
    const [from, to] = [await middle(handle('Fire')), await middle(row('Ball'))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, to.y, { steps: 8 });
    await page.mouse.up();
    await page.getByText('“Fire” moved').waitFor();
    assert.ok((await indent('Fire')) > outside);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back').waitFor();
    assert.equal(await indent('Fire'), outside);
  });

  it('is put before another term with a finger', async () => {
    const [from, to] = [await middle(handle('Fire')), await middle(row('Ball'))];
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number): Promise<unknown> =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }],
      });
    const end = to.y - to.height * 0.4;
    await touch('touchStart', from.y);
    for (let step = 1; step <= 8; step++)
      await touch('touchMove', from.y + ((end - from.y) * step) / 8);
    await touch('touchEnd', end);
    await page.getByText('“Fire” moved').first().waitFor();
    await page.reload();
    await row('Fire').waitFor();
    assert.ok((await middle(row('Fire'))).y < (await middle(row('Ball'))).y);
    assert.deepEqual(visitor.complaints, []);
  });
});
