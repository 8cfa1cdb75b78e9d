import { describe, expect, it } from 'vitest';
import { hasParts } from './parts';
import { proposedTitle } from './title';

describe('a proposed title', () => {
  it.each([
    ['intro\n\n## How to **prune**\ntext', 'How to prune'],
    ['---\n- [ ] a list\n', '[ ] a list'],
    ['```sql\nselect 1\n```', 'select 1'],
    ['1. See [the docs](https://example.org)', 'See the docs'],
    ['שלום עולם', 'שלום עולם'],
    [
      'Why does <table> break `snake_case`, 2**8, 3 * 4 and ~5?',
      'Why does <table> break snake_case, 2**8, 3 * 4 and ~5?',
    ],
    ['_one_, __two__, ***three*** and ~~four~~', 'one, two, three and four'],
    ['   \n\n', ''],
  ])('of %j is %j', (text, title) => {
    expect(proposedTitle(text)).toBe(title);
  });

  it('is cut at a word', () => {
    const title = proposedTitle('word '.repeat(40));
    expect(title).toMatch(/word…$/);
    expect(title.length).toBeLessThanOrEqual(91);
  });
});

describe('parts', () => {
  it('are headings for what was asked and what came', () => {
    expect(hasParts('## Prompt\nWhy?\n\n## Output\nBecause.')).toBe(true);
  });

  it('are not seen in a text that only mentions them', () => {
    expect(hasParts('The prompt led to an output.\n# Output')).toBe(false);
  });
});
