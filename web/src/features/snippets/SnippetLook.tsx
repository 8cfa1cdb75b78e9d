import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useCan } from '../../auth/me';
import { SideDrawer } from '../../shared/links/SideDrawer';
import { Answer } from '../../shared/states/Answer';
import { SnippetDialog } from './SnippetDialog';
import { useSnippet } from './snippets';

/** A snippet beside the prompt that says it, which stays as it is while the snippet is read and changed. */
export function SnippetLook({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const query = useSnippet(id);
  const mayWrite = useCan('prompts:write');
  const [changing, setChanging] = useState(false);
  return (
    <SideDrawer title={query.data?.title ?? 'The snippet'} onClose={onClose}>
      <Answer query={query}>
        {(snippet) => (
          <>
            <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{snippet.text}</Box>
            <Stack direction="row" sx={{ gap: 1 }}>
              {mayWrite && !snippet.deletedAt && (
                <Button variant="contained" onClick={() => setChanging(true)}>
                  Change it here
                </Button>
              )}
              <Button variant="outlined" component={Link} to={`/snippets?snippet=${id}`}>
                Find it among all
              </Button>
            </Stack>
            {changing && <SnippetDialog snippet={snippet} onClose={() => setChanging(false)} />}
          </>
        )}
      </Answer>
    </SideDrawer>
  );
}
