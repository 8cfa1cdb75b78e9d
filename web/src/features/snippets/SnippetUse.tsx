import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Snippet } from '../../api/types';
import { referenceTo, usePromptsWith } from './snippets';

/** How to refer to it, and which prompts do. */
export function SnippetUse({ snippet }: { snippet: Snippet }): ReactNode {
  const notify = useNotify();
  const { data } = usePromptsWith(snippet.id);
  const reference = referenceTo(snippet);
  const more = (data?.total ?? 0) - (data?.items.length ?? 0);
  return (
    <Stack sx={{ gap: 0.5, mt: 1.25 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="body2" component="code" sx={{ overflowWrap: 'anywhere' }}>
          {reference}
        </Typography>
        <Button
          size="small"
          startIcon={<CopyIcon />}
          aria-label={`Copy the reference to ${snippet.title}`}
          onClick={() =>
            void navigator.clipboard
              .writeText(reference)
              .then(() => notify('Copied', { type: 'success' }))
              .catch(() => notify('It could not be copied', { type: 'warning' }))
          }
        >
          Copy
        </Button>
      </Stack>
      {data && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {data.items.length === 0 ? 'No prompt uses it.' : 'Used by '}
          {data.items.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link component={RouterLink} to={`/prompts/${id}`}>
                {title}
              </Link>
            </span>
          ))}
          {more > 0 && ` and ${more} more`}
        </Typography>
      )}
    </Stack>
  );
}
