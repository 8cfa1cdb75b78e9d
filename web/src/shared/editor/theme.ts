import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Theme } from '@mui/material/styles';
import { mono } from '../../theme/typography';

export function editorTheme({ palette, tints }: Theme): Extension {
  const view = EditorView.theme(
    {
      '&': {
        color: palette.text.primary,
        backgroundColor: palette.background.paper,
        height: '100%',
      },
      '&.cm-focused': { outline: 'none' },
      '.cm-scroller': { fontFamily: mono, fontSize: '0.875rem', lineHeight: '1.6' },
      '.cm-content': { padding: '16px', caretColor: palette.primary.main },
      '.cm-cursor': { borderLeftColor: palette.primary.main },
      '.cm-selectionBackground, &.cm-focused .cm-selectionBackground, ::selection': {
        backgroundColor: `${tints.mark} !important`,
      },
      '.cm-placeholder': { color: palette.text.secondary },
      '.cm-panels': { backgroundColor: tints.sunken, color: palette.text.primary },
      '.cm-searchMatch': { backgroundColor: tints.mark, color: tints.markInk },
    },
    { dark: palette.mode === 'dark' },
  );
  const inks = HighlightStyle.define([
    { tag: tags.heading, fontWeight: '700', color: palette.primary.main },
    { tag: tags.strong, fontWeight: '700' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: tags.link, color: palette.info.main },
    { tag: tags.url, color: palette.info.main },
    { tag: tags.quote, color: palette.text.secondary },
    { tag: tags.monospace, color: palette.secondary.main },
    { tag: tags.processingInstruction, color: palette.text.secondary },
  ]);
  return [view, syntaxHighlighting(inks)];
}
