import { post } from '../../api/http';
import type { Output, Prompt, SplitRow } from '../../api/types';
import { createOutput, type NewOutput } from '../outputs/outputs';
import { proposedTitle } from './title';

/** Each row becomes a prompt and the output it led to, linked. Answers the last output, if there is one. */
export async function saveRows(
  rows: SplitRow[],
  shared: Omit<NewOutput, 'content'>,
  title: string | null,
  key: string,
): Promise<Output | undefined> {
  let last: Output | undefined;
  for (const [index, row] of rows.entries()) {
    const content = row.output ?? row.content ?? '';
    if (!content && !row.prompt) continue;
    const name =
      (rows.length === 1 ? title : null) ??
      row.title ??
      proposedTitle(content || (row.prompt ?? ''));
    const prompt = row.prompt
      ? await createPrompt(row.prompt, name, `${key}-prompt-${index}`)
      : null;
    // a prompt that was not answered is kept as a prompt
    if (!content) continue;
    last = await createOutput(
      { ...shared, content, title: name, ...(prompt && { promptId: prompt.id, promptVersion: 1 }) },
      `${key}-${index}`,
    );
  }
  return last;
}

const createPrompt = (template: string, title: string, key: string): Promise<Prompt> =>
  post<Prompt>(
    '/prompts',
    { title: proposedTitle(template) || title, kind: 'text', template },
    { idempotencyKey: key },
  );
