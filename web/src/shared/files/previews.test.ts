import { describe, expect, it } from 'vitest';
import { languageOf, previewOf } from './previews';

describe('a file', () => {
  it.each([
    ['a.png', 'image/png', 'picture'],
    ['a.pdf', 'application/pdf', 'pdf'],
    ['notes.md', 'text/plain', 'markdown'],
    ['data.json', 'application/json', 'text'],
    ['a.svg', 'image/svg+xml', 'text'],
    ['page.html', 'text/html; charset=utf-8', 'text'],
    ['script.py', 'application/octet-stream', 'text'],
    ['a.mp3', 'audio/mpeg', 'sound'],
    ['a.zip', 'application/zip', null],
    ['a.heic', 'image/heic', null],
    ['a.exe', 'application/octet-stream', null],
  ])('%s of the type %s is looked at as %s', (name, type, preview) => {
    expect(previewOf(name, type)).toBe(preview);
  });

  it('is coloured by how its name ends', () => {
    expect(languageOf('A.PY')).toBe('python');
    expect(languageOf('README')).toBe('');
  });
});
