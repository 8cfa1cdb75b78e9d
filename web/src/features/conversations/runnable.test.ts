import { describe, expect, it } from 'vitest';
import { asksElsewhere, pageOf, runnableOf } from './runnable';

describe('a document that can be run', () => {
  it('is known by its type, or else by its language', () => {
    expect(runnableOf({ type: 'artifact', mediaType: 'application/vnd.ant.react' })).toBe('react');
    expect(runnableOf({ type: 'artifact', language: 'svg' })).toBe('svg');
    expect(runnableOf({ type: 'artifact', mediaType: 'text/markdown' })).toBeNull();
  });

  it('is a page that tells of what broke', async () => {
    const page = await pageOf('html', '<!doctype html><html lang="en"><body>Hello</body></html>');
    expect(page).toMatch(/<html lang="en"><script>addEventListener\('error'/);
    expect(page).toContain('<body>Hello</body>');
  });

  it('brings what draws its component, and ends no script of its own', async () => {
    const page = await pageOf(
      'react',
      `import { useState } from 'react';
       export default function App(): JSX.Element { const [n] = useState<number>(1); return <p title="</script>">{n}</p>; }`,
    );
    const shown = new DOMParser().parseFromString(page, 'text/html');
    expect(shown.querySelectorAll('script')).toHaveLength(2);
    expect(shown.querySelector('#root')).not.toBeNull();
    const [, script] = shown.querySelectorAll('script');
    // only read, never run
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    expect(() => new Function(script?.textContent ?? '')).not.toThrow();
    expect(script?.textContent).toContain('react/jsx-runtime');
  });

  it('is refused where it is no component', async () => {
    await expect(pageOf('react', 'export default function (')).rejects.toThrow();
  });

  it('says when it asks other servers', () => {
    expect(asksElsewhere('<script src="https://cdn.example/x.js"></script>')).toBe(true);
    expect(asksElsewhere('<a href="https://example.org">x</a>')).toBe(false);
  });
});
