import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { When } from '../../shared/format/When';
import { useAlike } from './duplicates';

/** Says that a text is kept already, or one much like it; who wants to save it again does. */
export function AlreadyThere({ content }: { content: string }): ReactNode {
  const alike = useAlike(content);
  if (alike.length === 0) return null;
  const same = alike.some((output) => output.same);
  return (
    <Alert severity={same ? 'warning' : 'info'} variant="outlined" role="status">
      {same ? 'This text is kept already:' : 'Much of this text is kept already:'}
      <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
        {alike.map((output) => (
          <li key={output.id}>
            <Link
              component={RouterLink}
              underline="always"
              to={`/outputs/${output.id}`}
              target="_blank"
              sx={{ overflowWrap: 'anywhere' }}
            >
              {output.title || 'Untitled'}
            </Link>{' '}
            · {likenessOf(output)} · <When at={output.createdAt} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** A hundred percent of a signature may still be a word apart. */
export const likenessOf = ({ alike, same }: { alike: number; same: boolean }): string =>
  same ? 'the same text' : `about ${Math.min(alike, 99)} % alike`;
