import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);

/** What somebody writes outlives a crash, and whoever else saves meanwhile. */
describe('an edit', { concurrency: false }, () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let address: string;
  before(async () => {
    browser = await openBrowser();
    ({ context, page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page);
    const id = await page.evaluate(capture, `Edited ${run}`);
    address = `${settings.url}/outputs/${id}?tab=edit`;
  });
  after(() => browser.close());

  const write = async (into: Page, text: string): Promise<void> => {
    await into.getByRole('textbox', { name: 'Edited text' }).click();
    await into.keyboard.press('Control+a');
    await into.keyboard.insertText(text);
  };
  const save = (on: Page) => on.getByRole('button', { name: 'Save', exact: true }).click();

  it('is taken up again after the window was closed', async () => {
    await page.goto(address);
    await write(page, 'One of mine.\n\nTwo, said I.\n\nThree.');
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('said I'));
    await page.close();
    page = await context.newPage();
    await page.goto(address);
    await page.getByText(/taken up again/i).waitFor();
    await page.getByRole('textbox', { name: 'Edited text' }).getByText('Two, said I.').waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('is merged with what somebody saved meanwhile, and loses neither', async () => {
    const other = await visit(browser);
    await other.page.goto(address);
    await signIn(other.page);
    await write(other.page, 'One.\n\nTwo, said they.\n\nThree of theirs.');
    await save(other.page);
    await other.page.getByRole('tab', { name: 'Edited', selected: true }).waitFor();
    await other.context.close();
    await save(page);
    await page.getByRole('button', { name: 'Merge both' }).click();
    const passage = page.getByRole('group', { name: 'Passage 1' });
    await passage.getByRole('button', { name: 'Both' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await passage.getByRole('button', { name: 'Theirs' }).click();
    await page.getByRole('button', { name: 'Save the merged text' }).click();
    await page.getByRole('tab', { name: 'Edited', selected: true }).waitFor();
    for (const paragraph of ['One of mine.', 'Two, said they.', 'Three of theirs.']) {
      await page.getByText(paragraph, { exact: true }).waitFor();
    }
  });
});

/** Within the page, whose session it uses. */
async function capture(title: string): Promise<string> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  const answer = await fetch('/api/v1/outputs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
    body: JSON.stringify({ title, content: 'One.\n\nTwo.\n\nThree.' }),
  });
  return ((await answer.json()) as { id: string }).id;
}
