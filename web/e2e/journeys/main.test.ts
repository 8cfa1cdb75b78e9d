import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit, type Visit } from '../support/browser';
import { KEY, MODEL, startProvider, type ProviderServer } from '../support/provider';
import { signIn, signOut } from '../support/session';
import { settings } from '../support/settings';

const ARCHIVE = join(import.meta.dirname, '..', 'fixtures', 'conversations.json');
/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);

/** The main job, clicked through: each step goes on where the one before ended. */
describe('a person', { concurrency: false }, () => {
  let browser: Browser;
  let visitor: Visit;
  let page: Page;
  let provider: ProviderServer;
  before(async () => {
    provider = await startProvider();
    browser = await openBrowser();
    visitor = await visit(browser);
    page = visitor.page;
  });
  after(async () => {
    provider.close();
    await browser.close();
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const go = async (path: string): Promise<void> => {
    await page.goto(settings.url + path);
  };

  it('is asked in at the address they wanted, and led there', async () => {
    await go('/imports');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page);
    await heading('Imports').waitFor();
  });

  it('tries an archive first, then imports it, and reads the report', async () => {
    await page.getByLabel('Files to import').setInputFiles(ARCHIVE);
    await page.getByText('This was a trial').waitFor({ timeout: 90_000 });
    await page.getByRole('button', { name: /^Import th/ }).click();
    await page.getByRole('button', { name: 'Undo this import' }).waitFor({ timeout: 90_000 });
    await page.getByRole('table', { name: 'Items' }).waitFor();
    await page.getByRole('button', { name: 'skipped', exact: true }).click();
    await page.getByRole('table', { name: 'Items' }).getByRole('row').nth(1).waitFor();
  });

  it('finds a phrase from the middle of a message and lands on it, in its branch', async () => {
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Search everything' });
    await field.fill('"marmalade lighthouse"');
    const hit = page.locator('a[data-hit="message"]').first();
    await hit.waitFor({ timeout: 30_000 });
    assert.match(await hit.innerHTML(), /<mark>/);
    await field.press('ArrowDown');
    // an output that an earlier run saved may stand above it
    await hit.focus();
    await page.keyboard.press('Enter');
    await page.getByText('2/2').waitFor();
    await page.getByRole('button', { name: 'Previous branch' }).click();
    await page.getByText('Ask the landlord first').waitFor();
  });

  it('saves an answer as an output', async () => {
    await page.getByRole('button', { name: 'Next branch' }).click();
    // the answer of the branch before goes, and what was clicked in it with it
    await page.getByText('Ask the landlord first').waitFor({ state: 'detached' });
    const answer = page.getByRole('listitem', { name: 'Assistant says' });
    await answer.getByRole('button', { name: 'Save as output' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save as output' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill(`Bees ${run}`);
    await dialog.getByRole('button', { name: 'Save output' }).click();
    await heading(`Bees ${run}`).waitFor();
  });

  it('tags it with a term created in place', async () => {
    await page.getByRole('tab', { name: 'Relations & terms' }).click();
    await page.getByRole('combobox', { name: 'Tags' }).fill(`roof ${run}`);
    await page.getByRole('option', { name: `Create “roof ${run}”` }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.locator('header').getByText(`roof ${run}`).waitFor();
  });

  it('edits it with Ctrl+Enter, and sees it rendered while writing', async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    const editor = page.getByRole('textbox', { name: 'Edited text' });
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nAdded by hand: *zephyr* boxes.');
    await page.getByRole('group', { name: 'Preview' }).getByText('zephyr').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: 'Edited', selected: true }).waitFor();
    await page.getByText('zephyr').waitFor();
  });

  it('compares raw and edited', async () => {
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page
      .getByRole('group', { name: 'Differences side by side' })
      .locator('.insert', { hasText: 'zephyr' })
      .waitFor();
    await page.getByRole('button', { name: 'Inline' }).click();
    await page.getByRole('group', { name: 'Differences inline' }).waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('goes back to the raw text, which never changed', async () => {
    await page.getByRole('tab', { name: 'History' }).click();
    const raw = page.getByRole('listitem').filter({ hasText: 'As it was given' });
    await raw.getByRole('button', { name: 'Revert to this' }).click();
    await page.getByRole('button', { name: 'Revert', exact: true }).click();
    await page.getByRole('tab', { name: 'Edited', selected: true }).waitFor();
    await page.getByText('south-east').waitFor();
    assert.equal(await page.getByText('zephyr').count(), 0);
  });

  it('finds it in the list by its tag', async () => {
    await go(
      `/outputs?filter=${encodeURIComponent(JSON.stringify({ terms: { tags: `any:roof-${run}` } }))}`,
    );
    await page.getByRole('link', { name: `Bees ${run}` }).waitFor();
    await page.getByText('1 output', { exact: true }).waitFor();
  });

  it('prompts a model, reads the answer as it comes, and finds it kept', async () => {
    await connect(page, provider.endpoint);
    await go('/chat');
    await page.getByRole('combobox', { name: 'Model' }).click();
    await page
      .getByRole('option', { name: new RegExp(`^journey-${run}/`) })
      .first()
      .click();
    await page
      .getByRole('textbox', { name: 'Message' })
      .fill(`What do bees need in winter? (${run})`);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('a dry hive.').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Saved as an output' }).waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByText(`What do bees need in winter? (${run})`).first().waitFor();
    await page.getByRole('link', { name: 'Open in reader' }).click();
    await page
      .getByRole('list', { name: 'Messages' })
      .getByText('What do bees need')
      .first()
      .waitFor({ timeout: 30_000 });
  });

  it('signs out, and is signed out', async () => {
    await signOut(page);
    await go('/outputs');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    assert.deepEqual(visitor.complaints, []);
  });

  async function connect(at: Page, endpoint: string): Promise<void> {
    await go('/connections');
    await at.getByRole('button', { name: 'Add connection' }).first().click();
    const dialog = at.getByRole('dialog', { name: 'Add a connection' });
    await dialog.getByRole('combobox', { name: 'Provider' }).click();
    await at.getByRole('option', { name: 'OpenAI-compatible' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill(`journey-${run}`);
    await dialog.getByRole('textbox', { name: 'Endpoint *' }).fill(endpoint);
    await dialog.getByRole('textbox', { name: 'Default model' }).fill(MODEL);
    await dialog.getByLabel('Key').fill(KEY);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await at.getByText('Connection saved').waitFor();
  }
});
