import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);
const tag = `batch-${run}`;

/** More than a page of a list. */
const MANY = 27;

/** Lists: many records at once and back again, a view for two people, and the palette. */
describe('a list', { concurrency: false }, () => {
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

  const listed = `${settings.url}/outputs?filter=${encodeURIComponent(
    JSON.stringify({ terms: { tags: `any:${tag}` } }),
  )}`;

  it('changes all that its filter means, and tells before how many', async () => {
    await page.goto(listed);
    await page.getByText(`${MANY} outputs`, { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByRole('button', { name: `Select all ${MANY} that match` }).click();
    await page.getByRole('button', { name: 'Terms' }).click();
    const dialog = page.getByRole('dialog', { name: 'Terms of all outputs that match' });
    await dialog.getByRole('combobox', { name: 'Add to Tags' }).fill(`done ${run}`);
    await page.getByRole('option', { name: `Create “done ${run}”` }).click();
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText(`${MANY} outputs will change.`).waitFor();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: `Apply ${MANY} outputs` }).click();
    await page.getByText(`${MANY} outputs changed`, { exact: true }).waitFor();
    assert.equal(await page.evaluate(count, `terms.tags=any:done-${run}`), MANY);
  });

  it('takes it back after a reload', async () => {
    await page.reload();
    await page.getByRole('button', { name: `Undo: ${MANY} outputs changed at once` }).click();
    await page.getByText(`${MANY} outputs put back`).waitFor();
    assert.equal(await page.evaluate(count, `terms.tags=any:done-${run}`), 0);
    assert.equal(await page.evaluate(count, `terms.tags=any:${tag}`), MANY);
  });

  it('is kept as a view and found by another person of the organisation', async () => {
    await page.getByRole('button', { name: 'Save view' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(`View ${run}`);
    await dialog.getByRole('switch', { name: /^Share with/ }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: `View ${run}` }).waitFor();
    const other = await visit(browser);
    await other.page.goto(settings.url);
    await signIn(other.page, settings.viewer, settings.viewerPassword);
    await other.page.getByRole('link', { name: `View ${run}` }).click();
    await other.page.getByText(`${MANY} outputs`, { exact: true }).waitFor();
    assert.equal(await other.page.getByRole('checkbox').count(), 0);
    assert.deepEqual(await violations(other.page), []);
    await other.context.close();
  });

  it('is reached with the keyboard alone', async () => {
    await page.goto(`${settings.url}/roles`);
    await page.getByRole('heading', { level: 1, name: 'Roles' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go anywhere' }).waitFor();
    await page.keyboard.type(`view ${run}`);
    await page
      .getByRole('option', { name: `View ${run}`, selected: false })
      .or(page.getByRole('option', { name: `View ${run}` }))
      .first()
      .waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(`${MANY} outputs`, { exact: true }).waitFor();
  });

  it('gets fields of all that match, and loses them again', async () => {
    await page.goto(listed);
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByRole('button', { name: `Select all ${MANY} that match` }).click();
    await page.getByRole('button', { name: 'Set fields' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fields of all outputs that match' });
    await dialog.getByRole('combobox', { name: 'Field' }).click();
    await page.getByRole('option', { name: 'Rating' }).click();
    await dialog.getByRole('combobox', { name: 'Rating' }).click();
    await page.getByRole('option', { name: '4 of 5' }).click();
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText(`${MANY} outputs will change.`).waitFor();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: `Apply ${MANY} outputs` }).click();
    await page.getByText(`${MANY} outputs changed`, { exact: true }).waitFor();
    assert.equal(await page.evaluate(count, `terms.tags=any:${tag}&rating=4`), MANY);
    await page.getByRole('button', { name: `Undo: ${MANY} outputs changed at once` }).click();
    await page.getByText(`${MANY} outputs put back`).waitFor();
    assert.equal(await page.evaluate(count, `terms.tags=any:${tag}&rating=4`), 0);
  });

  it('gets model and source of all that match, and loses them again', async () => {
    await page.goto(listed);
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByRole('button', { name: `Select all ${MANY} that match` }).click();
    await page.getByRole('button', { name: 'Set fields' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fields of all outputs that match' });
    const field = dialog.getByRole('combobox', { name: 'Field' });
    await field.click();
    await page.getByRole('option', { name: 'Source' }).click();
    await dialog.getByRole('combobox', { name: 'Source' }).click();
    await page.getByRole('option', { name: 'Sent by a program' }).click();
    await dialog.getByRole('button', { name: 'Another field' }).click();
    await field.nth(1).click();
    await page.getByRole('option', { name: 'Model as sent' }).click();
    await dialog.getByRole('textbox', { name: 'Model as sent' }).fill(`model-${run}`);
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText(`${MANY} outputs will change.`).waitFor();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: `Apply ${MANY} outputs` }).click();
    await page.getByText(`${MANY} outputs changed`, { exact: true }).waitFor();
    const changed = `terms.tags=any:${tag}&source=api&model=model-${run}`;
    assert.equal(await page.evaluate(count, changed), MANY);
    await page
      .getByRole('button', { name: `Undo: ${MANY} outputs changed at once` })
      .first()
      .click();
    await page.getByText(`${MANY} outputs put back`).waitFor();
    assert.equal(await page.evaluate(count, changed), 0);
    assert.equal(await page.evaluate(count, `terms.tags=any:${tag}&source=manual`), MANY);
  });

  it('has one term each once a vocabulary holds one, and what it had when that is taken back', async () => {
    const vocabulary = `colours-${run}`;
    await page.evaluate(coloured, { vocabulary, tag });
    await page.goto(`${settings.url}/vocabularies/${vocabulary}`);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Change “${vocabulary}”` });
    await dialog.getByRole('checkbox', { name: 'Several terms on one record' }).uncheck();
    await dialog.getByRole('link', { name: '2 outputs' }).waitFor();
    assert.equal(await dialog.getByRole('button', { name: 'Save' }).isDisabled(), true);
    await dialog.getByRole('radio', { name: 'I decide record by record' }).check();
    assert.equal(await dialog.getByRole('button', { name: 'Save' }).isDisabled(), true);
    await dialog.getByRole('radio', { name: 'The first in the order of the vocabulary' }).check();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`“${vocabulary}” holds one term from now on`).waitFor();
    assert.equal(await page.evaluate(count, `terms.${vocabulary}=any:blue`), 2);
    assert.equal(await page.evaluate(count, `terms.${vocabulary}=any:red`), 1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Put back').waitFor();
    assert.equal(await page.evaluate(count, `terms.${vocabulary}=several`), 2);
    await page.getByText('Many at once', { exact: false }).waitFor();
  });

  it('has the columns that somebody chose, on every device, and is sorted by terms', async () => {
    await page.goto(listed);
    await page.getByRole('button', { name: 'Columns' }).click();
    const columns = page.getByRole('dialog', { name: 'Columns' });
    await columns.getByRole('checkbox', { name: 'Use cases' }).click();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Use cases' }).waitFor();
    const elsewhere = await visit(browser);
    await elsewhere.page.goto(settings.url);
    await signIn(elsewhere.page);
    await elsewhere.page.goto(listed);
    await elsewhere.page.getByRole('columnheader', { name: 'Use cases' }).waitFor();
    await elsewhere.context.close();
    await page.getByRole('columnheader', { name: 'Use cases' }).getByRole('button').click();
    await page.waitForURL(/sort=terms\.use-cases/);
    await page.getByText(`${MANY} outputs`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await columns.getByRole('checkbox', { name: 'Use cases' }).click();
    await page.keyboard.press('Escape');
  });

  it('is written in by the keyboard, and takes it back', async () => {
    await page.goto(listed);
    const title = `${tag} 3`;
    await page.getByRole('button', { name: `Change Title of ${title}`, exact: true }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: `Title of ${title}`, exact: true });
    await field.fill(`${title} renamed`);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: `${title} renamed`, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('link', { name: title, exact: true }).waitFor();
  });

  it('answers no more than it shows', async () => {
    const size = await page.evaluate(
      async (tag) =>
        (
          await (
            await fetch(
              `/api/v1/outputs?terms.tags=any:${tag}&limit=25&include=terms,prompt,agent&contents=extract`,
            )
          ).text()
        ).length,
      tag,
    );
    assert.ok(size < 60_000, `25 rows take ${size} bytes`);
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
        content: 'A long answer. '.repeat(700),
        terms: { tags: [tag] },
        createMissingTerms: true,
      }),
    });
  }
}

/** Two of the outputs are red and blue, which comes first in the order of the vocabulary. */
async function coloured({ vocabulary, tag }: { vocabulary: string; tag: string }): Promise<void> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  const send = (path: string, body: object): Promise<Response> =>
    fetch(`/api/v1/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
      body: JSON.stringify(body),
    });
  await send('vocabularies', { name: vocabulary, appliesTo: ['output'], cardinality: 'many' });
  for (const name of ['Blue', 'Red']) await send(`vocabularies/${vocabulary}/terms`, { name });
  const listed = await fetch(`/api/v1/outputs?limit=3&terms.tags=any:${tag}`);
  const [first, second, third] = ((await listed.json()) as { items: { id: string }[] }).items;
  const give = (ids: (string | undefined)[], terms: string[]): Promise<Response> =>
    send('outputs/batch', { ids, addTerms: { [vocabulary]: terms } });
  await give([first?.id, second?.id], ['red', 'blue']);
  await give([third?.id], ['red']);
}

async function count(filter: string): Promise<number> {
  const answer = await fetch(`/api/v1/outputs?limit=1&count=true&${filter}`);
  return ((await answer.json()) as { total: number }).total;
}
