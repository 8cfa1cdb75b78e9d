import { describe, expect, it } from 'vitest';
import { areRight, mistakeOf, sentSettings, settingsLine } from './settings';

describe('settings of a model', () => {
  it('are checked before they are sent', () => {
    expect(mistakeOf('temperature', 2.5)).toBe('From 0 to 2');
    expect(mistakeOf('topP', -1)).toBe('From 0 to 1');
    expect(mistakeOf('maxTokens', 1.5)).toBe('A whole number above 0');
    expect(mistakeOf('stop', ['a', 'b', 'c', 'd', 'e'])).toBe('Up to 4 of them');
    expect(areRight({ temperature: 0.5, maxTokens: 400, seed: 'any' })).toBe(true);
  });

  it('are sent without what is empty, and with what is for other programs', () => {
    expect(sentSettings({ model: ' gpt-4o ', stop: ['END', ''], topP: '', seed: 7 })).toEqual({
      model: 'gpt-4o',
      stop: ['END'],
      seed: 7,
    });
    expect(sentSettings({ stop: [''] })).toEqual({});
  });

  it('read as one line', () => {
    expect(settingsLine({ model: 'gpt-4o', temperature: 0, stop: ['END'], seed: 7 })).toBe(
      'gpt-4o · temperature 0 · stops at END · seed',
    );
    expect(settingsLine(null)).toBe('');
  });
});
