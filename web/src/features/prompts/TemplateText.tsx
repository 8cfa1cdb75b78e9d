import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';

/** A template to the letter, with its variables marked; rendering it would hide what a model is sent. */
export function TemplateText({ text }: { text: string }): ReactNode {
  return (
    <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.65 }}>
      {text
        .split(/(\{\{[^{}]*\}\})/)
        .map((piece, index) =>
          piece.startsWith('{{') ? (
            <mark key={index}>{piece}</mark>
          ) : (
            <Fragment key={index}>{piece}</Fragment>
          ),
        )}
    </Box>
  );
}
