import { describe, expect, it } from 'vitest';
import { explain, problemOf, ProblemError } from './problem';

describe('an explanation', () => {
  it('says when to come back', () => {
    expect(explain(new ProblemError({ status: 429, detail: 'Slow down.' }, 12)).advice).toContain(
      '12 seconds',
    );
  });

  it('names the fields that were refused', () => {
    const error = new ProblemError({
      status: 422,
      errors: [{ field: 'url', message: 'is internal' }],
    });
    expect(explain(error).advice).toBe('url: is internal');
  });

  it('gives the trace number of a fault of the server', () => {
    expect(explain(new ProblemError({ status: 500, traceId: 'abc123' })).advice).toContain(
      'abc123',
    );
  });

  it('says how to change what is in the trash', () => {
    const error = new ProblemError({ status: 409, code: 'record-deleted', detail: 'No.' });
    expect(explain(error)).toMatchObject({
      title: 'This is in the trash',
      advice: 'Restore it to change it again.',
    });
  });

  it('tells a broken line from a refusal', () => {
    expect(explain(new TypeError('Failed to fetch')).title).toBe('The Hub cannot be reached');
    expect(explain(new TypeError('l is not a function')).title).toBe('Something went wrong');
  });
});

it('makes do with an answer that is no problem document', async () => {
  const error = await problemOf(new Response('<html>Bad gateway</html>', { status: 502 }));
  expect(error.status).toBe(502);
});
