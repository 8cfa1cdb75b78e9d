import { expect, it } from 'vitest';
import { csrfToken } from './csrf';

it('finds the token among other cookies', () => {
  expect(csrfToken('a=1; XSRF-TOKEN=se%2Bcret; b=2')).toBe('se+cret');
});

it('knows no token where there is none', () => {
  expect(csrfToken('MY-XSRF-TOKEN=x')).toBeUndefined();
});
