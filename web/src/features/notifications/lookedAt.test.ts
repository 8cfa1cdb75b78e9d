import { describe, expect, it } from 'vitest';
import { isLookedAt } from './lookedAt';

const of = (link: string) => ({ id: 'n', link, createdAt: '2026-01-01T00:00:00Z' });
const at = (pathname: string, search = '') => ({ pathname, search });

describe('what somebody looks at', () => {
  it('is the page that the notification leads to', () => {
    expect(isLookedAt(of('/imports/1'), at('/imports/1'))).toBe(true);
    expect(isLookedAt(of('/imports/1'), at('/imports/2'))).toBe(false);
    expect(isLookedAt(of('/conversations/1?message=2'), at('/conversations/1', '?message=1'))).toBe(
      true,
    );
  });

  it('is the answer in the chat that is open', () => {
    const answer = of('/conversations/1?message=2');
    expect(isLookedAt(answer, at('/chat', '?conversation=1'))).toBe(true);
    expect(isLookedAt(answer, at('/chat'))).toBe(true);
    expect(isLookedAt(answer, at('/chat', '?conversation=7'))).toBe(false);
    expect(isLookedAt(of('/imports/1'), at('/chat'))).toBe(false);
  });

  it('is nothing where a notification leads nowhere', () => {
    expect(isLookedAt({ id: 'n', createdAt: '' }, at('/'))).toBe(false);
  });
});
