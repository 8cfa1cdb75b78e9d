import { describe, expect, it } from 'vitest';
import { artifactText } from './artifact';

describe('a document of a model', () => {
  it('stays as it is when it is prose', () => {
    expect(artifactText({ type: 'artifact', text: '# Plan', mediaType: 'text/markdown' })).toBe(
      '# Plan',
    );
  });

  it('is a block of code in its language otherwise', () => {
    expect(artifactText({ type: 'artifact', text: '<b>1</b>', mediaType: 'text/html' })).toBe(
      '```html\n<b>1</b>\n```',
    );
    expect(artifactText({ type: 'artifact', text: 'x = "```"', language: 'python' })).toBe(
      '````python\nx = "```"\n````',
    );
  });
});
