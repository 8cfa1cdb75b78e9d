import type { Theme } from '@mui/material/styles';
import type { SystemStyleObject } from '@mui/system';
import { mono } from '../../../theme/typography';

export const richStyles = (theme: Theme): SystemStyleObject<Theme> => ({
  '& .milkdown': { minHeight: '100%' },
  '& .ProseMirror': {
    position: 'relative',
    minHeight: '100%',
    p: 2,
    outline: 'none',
    whiteSpace: 'break-spaces',
    wordWrap: 'break-word',
    fontVariantLigatures: 'none',
  },
  '& .ProseMirror pre': {
    p: 2,
    overflowX: 'auto',
    whiteSpace: 'pre-wrap',
    bgcolor: theme.tints.sunken,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: '12px',
    fontFamily: mono,
  },
  '& .ProseMirror pre code': { p: 0, bgcolor: 'transparent' },
  '& .ProseMirror pre[data-language]:not([data-language=""])::before': {
    content: 'attr(data-language)',
    display: 'block',
    color: 'text.secondary',
    fontSize: '0.75rem',
    mb: 0.5,
  },
  '& .ProseMirror h1': { fontSize: '1.55rem' },
  '& .ProseMirror h2': { fontSize: '1.3rem' },
  '& .ProseMirror li[data-item-type="task"]': { listStyle: 'none', position: 'relative' },
  '& .ProseMirror li[data-item-type="task"]::before': {
    content: '"☐"',
    position: 'absolute',
    left: -22,
    cursor: 'pointer',
  },
  '& .ProseMirror li[data-item-type="task"][data-checked="true"]::before': { content: '"☑"' },
  '& .ProseMirror [data-type="html"]': {
    fontFamily: mono,
    fontSize: '0.8em',
    color: 'text.secondary',
    bgcolor: theme.tints.sunken,
    borderRadius: '4px',
  },
  '& .ProseMirror-selectednode': { outline: `2px solid ${theme.palette.primary.main}` },
  '& .ProseMirror table': { tableLayout: 'fixed', overflow: 'hidden' },
  '& .ProseMirror td, & .ProseMirror th': { position: 'relative', verticalAlign: 'top' },
  '& .ProseMirror td p, & .ProseMirror th p': { my: 0 },
  '& .selectedCell': { bgcolor: 'action.selected' },
  '& .ProseMirror-gapcursor, & .ProseMirror-separator': { display: 'none' },
  '& .ProseMirror > div[contenteditable="false"]': {
    whiteSpace: 'normal',
    borderLeft: `3px dotted ${theme.palette.divider}`,
    pl: 1.5,
    my: 1.5,
  },
});
