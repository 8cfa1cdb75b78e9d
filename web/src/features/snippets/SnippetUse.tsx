import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNotify } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import type { Snippet } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { referenceTo, useUses, type Uses } from './snippets';

/** How to refer to it, and what does. */
export function SnippetUse({ snippet }: { snippet: Snippet }): ReactNode {
  const notify = useNotify();
  const { data } = useUses(snippet.id);
  const reference = referenceTo(snippet);
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
      {data && <UsedBy uses={data} />}
    </Stack>
  );
}

function UsedBy({ uses: { direct, indirect, snippets } }: { uses: Uses }): ReactNode {
  const more = (direct.total ?? 0) - direct.items.length;
  const prompts = direct.items.map(({ id, title }) => ({ to: `/prompts/${id}`, title }));
  const others = snippets.map(({ id, title }) => ({ to: `/snippets?snippet=${id}`, title }));
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {prompts.length === 0 && indirect === 0 && 'No prompt uses it.'}
        {prompts.length > 0 && 'Used by '}
        <Links to={prompts} />
        {more > 0 && ` and ${more} more`}
      </Typography>
      {others.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Stands in the snippets <Links to={others} />
          {indirect > 0 && `, and so in ${plural(indirect, 'more prompt')}`}
        </Typography>
      )}
    </>
  );
}

const Links = ({ to }: { to: { to: string; title: string }[] }): ReactNode =>
  to.map(({ to: address, title }, index) => (
    <span key={address}>
      {index > 0 && ', '}
      <Link component={RouterLink} to={address}>
        {title}
      </Link>
    </span>
  ));
