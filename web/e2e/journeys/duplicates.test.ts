import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);
const TEXT = Array.from({ length: 60 }, (_, at) => `w${run}${at * 7}`).join(' ');

/** A text that is pasted twice is told before it is saved, found on a page of its own, and merged. */
describe('duplicates', { concurrency: false }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page);
  });
  after(() => browser.close());

  const capture = async (title: string, text: string): Promise<void> => {
    await page.goto(`${settings.url}/capture`);
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.getByRole('textbox', { name: 'Output' }).click();
    await page.keyboard.insertText(text);
  };
  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Save output/ }).click();
    await page.waitForURL(/\/outputs\/[0-9a-f-]{36}/);
  };

  it('are told before saving, which goes on nevertheless', async () => {
    await capture(`first ${run}`, TEXT);
    await save();
    await capture(`second ${run}`, `${TEXT} and one thing more`);
    await page.getByText('Much of this text is kept already:').waitFor();
    await page.getByRole('link', { name: `first ${run}` }).waitFor();
    assert.deepEqual(await violations(page), []);
    await save();
  });

  /** Of the second one, which is looked at last. */
  let those = '';

  it('are shown beside each other with what differs', async () => {
    those = `${settings.url}/duplicates?outputId=${new URL(page.url()).pathname.split('/').at(-1)}`;
    await page.goto(those);
    const pair = page.getByRole('listitem').filter({ hasText: `second ${run}` });
    await pair.getByRole('button', { name: 'Show what differs' }).click();
    await pair.getByText('4 words added').or(pair.getByText('4 words removed')).waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('are merged, and the merge is taken back', async () => {
    const pair = page.getByRole('listitem').filter({ hasText: `second ${run}` });
    await pair.getByRole('button', { name: new RegExp(`^Keep this one: “first ${run}`) }).click();
    await page.getByText(`“second ${run}” went into “first ${run}”`).waitFor();
    await pair.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await pair.waitFor();
  });

  it('stay set aside once somebody says that they are none', async () => {
    const pair = page.getByRole('listitem').filter({ hasText: `second ${run}` });
    await pair.getByRole('button', { name: 'Not duplicates' }).click();
    await pair.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Duplicates' }).waitFor();
    await page.goto(`${those}&view=dismissed`);
    await pair.waitFor();
  });
});
