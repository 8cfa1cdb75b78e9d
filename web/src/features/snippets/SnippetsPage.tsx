import AddIcon from '@mui/icons-material/Add';
import SnippetIcon from '@mui/icons-material/ContentCutOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Snippet } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { SnippetUse } from './SnippetUse';
import { SnippetDialog } from './SnippetDialog';
import { deleteSnippet, useSnippets } from './snippets';

/** Where a search found it. */
const intoView = (card: HTMLElement | null): void => card?.scrollIntoView({ block: 'center' });

export function SnippetsPage(): ReactNode {
  const [open, setOpen] = useState<{ snippet: Snippet | null } | null>(null);
  const wanted = useSearchParams()[0].get('snippet');
  const remove = useSave(deleteSnippet, { done: 'Snippet deleted', refresh: ['snippets'] });
  const add = (
    <Gate scope="prompts:write">
      <Button
        variant="contained"
        startIcon={<AddIcon />}
        onClick={() => setOpen({ snippet: null })}
      >
        New snippet
      </Button>
    </Gate>
  );
  return (
    <Page
      title="Snippets"
      lead="Context that prompts refer to: who you are, how you write, what your product is."
      width={860}
      actions={add}
    >
      <Answer query={useSnippets()}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<SnippetIcon />} title="No snippets yet" begin action={add}>
              Write a piece of context once and refer to it in any prompt: change it, and every
              prompt says what it says now.
            </Empty>
          ) : (
            <Stack component="ul" sx={{ gap: 1.25, listStyle: 'none', p: 0, m: 0 }}>
              {all.map((snippet) => (
                <Card
                  key={snippet.id}
                  component="li"
                  ref={snippet.id === wanted ? intoView : undefined}
                  aria-current={snippet.id === wanted || undefined}
                  sx={{ p: 2, '&[aria-current]': { outline: 2, outlineColor: 'primary.main' } }}
                >
                  <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
                    <Typography sx={{ fontWeight: 650, flex: 1 }}>{snippet.title}</Typography>
                    <Gate scope="prompts:write">
                      <Button size="small" onClick={() => setOpen({ snippet })}>
                        Change
                      </Button>
                    </Gate>
                    <Gate scope="prompts:delete">
                      <Button size="small" color="error" onClick={() => remove.mutate(snippet)}>
                        Delete
                      </Button>
                    </Gate>
                  </Stack>
                  <Typography
                    variant="body2"
                    sx={{
                      color: 'text.secondary',
                      whiteSpace: 'pre-wrap',
                      overflowWrap: 'anywhere',
                    }}
                  >
                    {snippet.text}
                  </Typography>
                  <SnippetUse snippet={snippet} />
                </Card>
              ))}
            </Stack>
          )
        }
      </Answer>
      {open && <SnippetDialog snippet={open.snippet} onClose={() => setOpen(null)} />}
    </Page>
  );
}
