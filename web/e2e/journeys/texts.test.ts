import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit, type Visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);

const TEXT = `---
title: kept
---

# Energy

So $E = mc^2$ costs $5 and $6, H<sub>2</sub>O.

\`\`\`mermaid
graph TD
  A[Seed] --> B[Tree]
\`\`\`

\`\`\`python
x = 1
\`\`\`

* star
* star

<details><summary>More</summary>hidden words</details>

The last paragraph.
`;

/** What a text looks like, and that writing in either view of it loses nothing. */
describe('a text', { concurrency: false }, () => {
  let browser: Browser;
  let visitor: Visit;
  let page: Page;
  let output: string;
  before(async () => {
    browser = await openBrowser();
    visitor = await visit(browser);
    page = visitor.page;
    await page.goto(settings.url);
    await signIn(page);
    output = await page.evaluate(capture, { title: `Text ${run}`, content: TEXT });
  });
  after(() => browser.close());

  it('has its formulas set, its diagrams drawn and its code named', async () => {
    await page.goto(`${settings.url}/outputs/${output}`);
    await page.locator('.katex').first().waitFor();
    await page.getByRole('img', { name: /^Diagram: graph TD/ }).waitFor();
    await page.getByRole('group', { name: 'Code in python' }).waitFor();
    await page.getByText('costs $5 and $6').waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(visitor.complaints, []);
  });

  it('is written in the rich view, and what was not touched stays to the letter', async () => {
    await page.goto(`${settings.url}/outputs/${output}?tab=edit`);
    await page.getByRole('button', { name: 'Rich text' }).click();
    const text = page.getByRole('textbox', { name: 'Edited text' });
    await text.getByText('The last paragraph.').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And a word.');
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Markdown', exact: true }).click();
    await page.getByText('And a word.').first().waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('tab', { name: 'Edited', selected: true }).waitFor();
    const edited = await page.evaluate(read, `/api/v1/outputs/${output}`);
    assert.equal(
      edited.editedContent,
      TEXT.replace('The last paragraph.', 'The last paragraph. And a word.'),
    );
  });

  it('has its files looked at in place', async () => {
    await page.goto(`${settings.url}/outputs/${output}?tab=relations`);
    await page.getByLabel('Files to add').setInputFiles([
      { name: `${run}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(PDF, 'latin1') },
      { name: `${run}.py`, mimeType: 'text/x-python', buffer: Buffer.from('print("shown")\n') },
    ]);
    await page.getByRole('button', { name: new RegExp(`^${run}.pdf`) }).click();
    await page.getByRole('group', { name: 'Page 1 of 1' }).waitFor();
    await page.getByText('Low water at noon').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: new RegExp(`^${run}.py`) }).click();
    await page.getByRole('group', { name: 'Code in python' }).getByText('"shown"').waitFor();
    assert.deepEqual(visitor.complaints, []);
  });
});

/** More messages than are ever in the page. */
const MANY = 1200;

describe('a long conversation', { concurrency: false }, () => {
  let browser: Browser;
  let visitor: Visit;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    visitor = await visit(browser);
    page = visitor.page;
    await page.goto(settings.url);
    await signIn(page);
    await page.evaluate(bring, JSON.stringify([long(), withArtifact()]));
  });
  after(() => browser.close());

  const openOne = async (title: string): Promise<void> => {
    await page.goto(`${settings.url}/conversations`);
    await page.getByRole('searchbox').first().fill(title);
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  };

  it('has in the page what is in sight', async () => {
    await openOne(`Long ${run}`);
    await page.getByText(`Question 0 of ${run}`).first().waitFor();
    assert.ok((await page.getByRole('listitem', { name: / says$/ }).count()) < 60);
    await page.getByRole('navigation', { name: 'Outline of the conversation' }).waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('is searched, and walked from hit to hit', async () => {
    await page.getByRole('textbox', { name: 'Find in this conversation' }).fill('quokka');
    await page.getByText('0 of 2').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('1 of 2').waitFor();
    await page.getByText('The first quokka').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('n');
    await page.getByText('2 of 2').waitFor();
    await page.getByText('The second quokka').waitFor();
  });

  it('has its outline in a drawer on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('button', { name: 'Outline' }).click();
    await page.getByRole('dialog', { name: 'Outline' }).getByRole('button').first().click();
    assert.deepEqual(await violations(page), []);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('runs what a model wrote where it reaches nothing', async () => {
    await openOne(`Artifact ${run}`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const frame = page.frameLocator('iframe[title="Counter"]');
    await frame.getByText('it ran; no storage; no parent').waitFor();
    await page.getByRole('button', { name: 'Save Counter as output' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save as output' });
    await dialog.getByRole('button', { name: 'Save output' }).click();
    await page.getByRole('heading', { level: 1, name: 'Counter' }).waitFor();
  });
});

interface Turn {
  uuid: string;
  sender: string;
  text: string;
  created_at: string;
}

const said = (of: string, index: number, text: string): Turn => ({
  uuid: `${of}-${run}-${index}`,
  sender: index % 2 === 0 ? 'human' : 'assistant',
  text,
  created_at: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
});

const conversation = (of: string, title: string, chat_messages: Turn[]): object => ({
  uuid: `${of}-${run}`,
  name: title,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-02T00:00:00Z',
  chat_messages,
});

function long(): object {
  const text = (index: number): string => {
    if (index === 401) return 'The first quokka.';
    if (index === 1101) return 'The second quokka.';
    return index % 2 === 0 ? `Question ${index} of ${run}?` : `# Part ${index}\n\nAn answer.`;
  };
  const turns = Array.from({ length: MANY }, (_, index) => said('long', index, text(index)));
  return conversation('long', `Long ${run}`, turns);
}

function withArtifact(): object {
  const page = `<p id="said">not yet</p><script>
let words = 'it ran';
try { localStorage.getItem('x'); words += '; storage'; } catch { words += '; no storage'; }
try { parent.document.title; words += '; parent'; } catch { words += '; no parent'; }
document.getElementById('said').textContent = words;
</script>`;
  return conversation('artifact', `Artifact ${run}`, [
    said('artifact', 0, 'Write a counter.'),
    said(
      'artifact',
      1,
      `Here:\n\n<antArtifact identifier="counter" type="text/html" title="Counter">\n${page}\n</antArtifact>\n\nDone.`,
    ),
  ]);
}

/** One page with a line of words; its table of places is left for the reader to find. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 50>>stream
BT /F1 18 Tf 20 100 Td (Low water at noon) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

// These run within the page, whose session they use.

async function capture(given: { title: string; content: string }): Promise<string> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  const answer = await fetch('/api/v1/outputs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
    body: JSON.stringify(given),
  });
  return ((await answer.json()) as { id: string }).id;
}

async function read(path: string): Promise<Record<string, unknown>> {
  return (await (await fetch(path)).json()) as Record<string, unknown>;
}

async function bring(archive: string): Promise<void> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  const form = new FormData();
  form.append('file', new Blob([archive], { type: 'application/json' }), 'conversations.json');
  const begun = await fetch('/api/v1/imports', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
    body: form,
  });
  const { id } = (await begun.json()) as { id: string };
  for (;;) {
    const state = (await (await fetch(`/api/v1/imports/${id}`)).json()) as { state: string };
    if (state.state === 'completed') return;
    if (state.state === 'failed') throw new Error('The import failed.');
    await new Promise((again) => setTimeout(again, 300));
  }
}
