import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { takeout, withDocument, type Archive } from '../support/archives';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { signIn, signOut } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records; letters alone, as one word of a text. */
const run = Date.now()
  .toString()
  .replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
const word = `quince${run}`;

/** An archive goes in with all that is in it, and what became of it goes out and in elsewhere. */
describe('an archive', { concurrency: false }, () => {
  let browser: Browser;
  let page: Page;
  let exported: string;
  before(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page);
  });
  after(() => browser.close());

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const bring = async (file: Archive | string): Promise<void> => {
    await page.goto(`${settings.url}/imports`);
    await heading('Imports').waitFor();
    await page.getByLabel('Files to import').setInputFiles(file);
    await page.getByText('This was a trial').waitFor({ timeout: 90_000 });
    await page.getByRole('button', { name: /^Import th/ }).click();
    await page.getByRole('button', { name: 'Undo this import' }).waitFor({ timeout: 90_000 });
  };
  const find = async (words: string, kind: string): Promise<void> => {
    await page.goto(`${settings.url}/search?q=${encodeURIComponent(words)}`);
    await page.locator(`a[data-hit="${kind}"]`).first().click();
  };

  it('of Google Takeout shows the picture that was asked about', async () => {
    await bring(takeout(`What is ${run}?`));
    await find(run, 'message');
    const picture = page.getByRole('img', { name: 'pixel.png' });
    await picture.waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('img[alt="pixel.png"]')?.naturalWidth === 1,
    );
    assert.deepEqual(await violations(page), []);
  });

  it('of Claude shows each version of a document, and one becomes an output', async () => {
    const title = `Orchard ${run}`;
    await bring(withDocument(title, word));
    await find(word, 'message');
    await page.getByText('version 2').waitFor();
    const document = page.getByRole('region', { name: title }).last();
    await document.getByText(`Plant a ${word}.`).waitFor();
    await document.getByRole('button', { name: `Save ${title} as output` }).click();
    await page
      .getByRole('dialog', { name: 'Save as output' })
      .getByRole('button', { name: 'Save output' })
      .click();
    await heading(title).waitFor();
    await page.getByText(`Plant a ${word}.`).waitFor();
  });

  it('is found by a word of its document, which the output has too', async () => {
    await find(word, 'output');
    await heading(`Orchard ${run}`).waitFor();
  });

  it('goes out again, narrowed to what is wanted', async () => {
    const filter = `q=${word}`;
    await page.goto(`${settings.url}/exports?kind=output&filter=${encodeURIComponent(filter)}`);
    await heading('Exports').waitFor();
    assert.equal(
      await page.getByRole('textbox', { name: 'Only outputs that match' }).inputValue(),
      filter,
    );
    // others may lie there from before
    const answer = page.waitForResponse((one) => one.request().method() === 'POST');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const { id } = (await (await answer).json()) as { id: string };
    const link = page.locator(`a[href*="${id}"]`);
    await link.waitFor({ timeout: 90_000 });
    assert.deepEqual(await violations(page), []);
    const download = page.waitForEvent('download');
    await link.click();
    exported = await (await download).path();
  });

  it('comes into another organisation as it was', async () => {
    await signOut(page);
    await signIn(page, settings.otherUser, settings.otherPassword);
    await bring(exported);
    await find(word, 'output');
    await heading(`Orchard ${run}`).waitFor();
    await page.getByText(`Plant a ${word}.`).waitFor();
  });
});
