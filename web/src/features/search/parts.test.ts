import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../api/types';
import { passageOf, whereOf } from './parts';
import { placeOf } from './search';

const hit = (kind: SearchHit['kind'], type?: string, name: string | null = null): SearchHit => ({
  kind,
  id: 'r1',
  title: 'A record',
  conversationId: 'c1',
  messageId: 'm1',
  part: type ? { type, name } : null,
});

describe('the part of a hit', () => {
  it.each([
    ['file', 'report.pdf', 'in report.pdf'],
    ['toolResult', null, 'in the tool result'],
    ['toolCall', 'web.search', 'in the call of web.search'],
    ['notes', null, 'in the notes'],
    ['edit', '3', 'in edit 3'],
    ['version', '2', 'in version 2'],
    ['raw', null, 'in the raw text'],
    ['pastedText', 'a.txt', 'in the pasted text a.txt'],
  ])('%s %s is said as “%s”', (type, name, said) => {
    expect(whereOf(hit('output', type, name))).toBe(said);
  });

  it('is not said of the text itself', () => {
    expect(whereOf(hit('output'))).toBeNull();
  });

  it('is not said a second time by the passage', () => {
    const found = hit('output', 'file', "Ann's <plan>.pdf");
    const snippet = 'file Ann&#39;s &lt;plan&gt;.pdf: the <mark>harbour</mark>';
    expect(passageOf({ ...found, snippet })).toBe('the <mark>harbour</mark>');
    expect(passageOf({ ...found, snippet: 'file: other' })).toBe('file: other');
  });

  it.each([
    [hit('output', 'file', 'a.pdf'), '/outputs/r1?tab=relations'],
    [hit('output', 'notes'), '/outputs/r1?tab=relations'],
    [hit('output', 'raw'), '/outputs/r1?tab=raw'],
    [hit('output', 'edit', '3'), '/outputs/r1?tab=diff&from=raw&to=3'],
    [hit('prompt', 'version', '2'), '/prompts/r1?version=2'],
    [hit('message', 'file', 'a.pdf'), '/conversations/c1?message=m1'],
    [hit('snippet', 'notes'), '/snippets?snippet=r1'],
  ])('is where it opens', (found, place) => {
    expect(placeOf(found)).toBe(place);
  });
});
