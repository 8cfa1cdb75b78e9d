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

/** Words that no other record has. */
const title = `Harbour ${run}`;

/** A project, a merged tag, a search with operators and its marks, and what somebody prefers. */
describe('a place', { concurrency: false }, () => {
  let browser: Browser;
  let page: Page;
  let output: string;
  before(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page);
    output = await page.evaluate(make, { title, tag: `boats-${run}` });
  });
  after(() => browser.close());

  it('is a project, where outputs are put', async () => {
    await page.goto(`${settings.url}/projects`);
    await page.getByRole('textbox', { name: 'New project' }).fill(`Moonshot ${run}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Moonshot ${run}` }).waitFor();
    const letThem = page.getByRole('button', { name: 'Let them' });
    const add = page.getByRole('button', { name: 'Add to “Outputs”' });
    await letThem.or(add).first().waitFor();
    if (await letThem.isVisible()) await letThem.click();
    const term = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.waitForFunction(takes, { id: output, term }, { polling: 500 });
    await add.click();
    await page.getByRole('combobox', { name: 'An output to link' }).fill(title);
    await page.getByRole('option', { name: new RegExp(`^${title}`) }).click();
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByRole('link', { name: new RegExp(title) }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('link', { name: 'All 1 of “Outputs” as a list' }).click();
    await page.getByText('1 output', { exact: true }).waitFor();
  });

  it('is reached by the palette', async () => {
    await page.goto(`${settings.url}/roles`);
    await page.getByRole('heading', { level: 1, name: 'Roles' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go anywhere' }).fill(`moonshot ${run}`);
    await page.getByRole('option', { name: `Moonshot ${run}`, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `Moonshot ${run}` }).waitFor();
  });

  it('is found by words and operators, and marks the words', async () => {
    await page.goto(`${settings.url}/search`);
    const field = page.getByRole('searchbox', { name: 'Search everything' });
    await field.fill(`harbour tag:boats-${run} after:2020-01-01 in:outputs`);
    const hit = page.getByRole('link', { name: new RegExp(title) });
    await hit.waitFor();
    assert.deepEqual(await violations(page), []);
    await hit.click();
    await page.getByRole('group', { name: 'Marked words' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Next mark' }).click();
    await page.getByText(/^1 of \d+$/).waitFor();
  });

  it('says what is wrong with an operator', async () => {
    await page.goto(`${settings.url}/search`);
    await page.getByRole('searchbox', { name: 'Search everything' }).fill('harbour before:soon');
    await page.getByText(/year-month-day/).waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('merges a tag by renaming it to another', async () => {
    await page.goto(`${settings.url}/vocabularies/tags`);
    await page.getByRole('textbox', { name: 'New term' }).fill(`ships-${run}`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Change ships-${run}` }).waitFor();
    await page.getByRole('button', { name: `Change boats-${run}` }).click();
    await page.getByRole('menuitem', { name: /^Rename/ }).click();
    const dialog = page.getByRole('dialog', { name: `boats-${run}` });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(`ships-${run}`);
    await dialog.getByText(/can be undone for 10 minutes/).waitFor();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: `Merge into “ships-${run}”` }).click();
    await page.getByRole('button', { name: `Change boats-${run}` }).waitFor({ state: 'detached' });
    await counted(page, `terms.tags=any:ships-${run}`, 1);
  });

  it('has both tags again when the merge is taken back after a reload', async () => {
    await page.reload();
    await page.getByRole('button', { name: `Undo: boats-${run} into ships-${run}` }).click();
    await page.getByRole('button', { name: `Change boats-${run}` }).waitFor();
    await counted(page, `terms.tags=any:boats-${run}`, 1);
    await counted(page, `terms.tags=any:ships-${run}`, 0);
    assert.deepEqual(await violations(page), []);
  });

  it('looks as somebody prefers', async () => {
    await page.goto(`${settings.url}/preferences`);
    const kept = isKept(page);
    // a box that is moved to the other list as it is checked
    await page.getByRole('checkbox', { name: 'Use cases' }).click();
    await kept;
    assert.deepEqual(await violations(page), []);
    await page.goto(`${settings.url}/capture`);
    await page.getByRole('combobox', { name: 'Use cases' }).waitFor();
    await page.goto(`${settings.url}/preferences`);
    const again = isKept(page);
    await page.getByRole('button', { name: 'As usual again' }).click();
    await again;
    await page.getByRole('button', { name: 'As usual again' }).waitFor({ state: 'detached' });
  });
});

const isKept = (page: Page): Promise<unknown> =>
  page.waitForResponse(
    (answer) => answer.url().endsWith('/me/preferences') && answer.request().method() === 'PUT',
  );

/** Within the page, whose session it uses. */
async function make({ title, tag }: { title: string; tag: string }): Promise<string> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  const answer = await fetch('/api/v1/outputs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
    body: JSON.stringify({
      title,
      content: 'The harbour at dawn, and the harbour at night.',
      terms: { tags: [tag] },
      createMissingTerms: true,
    }),
  });
  return ((await answer.json()) as { id: string }).id;
}

/** Whether the service of outputs has heard that they can have the term. */
async function takes({ id, term }: { id: string; term: string }): Promise<boolean> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  const answer = await fetch('/api/v1/outputs/batch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
    body: JSON.stringify({ ids: [id], addTerms: { 'project-tags': [term] }, dryRun: true }),
  });
  const { counts } = (await answer.json()) as { counts?: { changed: number } };
  return counts?.changed === 1;
}
