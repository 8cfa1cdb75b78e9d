import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Page as Answered, Prompt, Term } from '../../api/types';
import { useCan } from '../../auth/me';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { useTerms } from '../../shared/terms/vocabularies';
import { columnsOf, MOST, STAGES, useBoard } from './board';
import { BoardColumn } from './BoardColumn';
import { changePrompt } from './prompts';

/** Prompts by their development stage. */
export function BoardPage(): ReactNode {
  const stages = useTerms(STAGES, '');
  const board = useBoard();
  return (
    <Page
      title="Board"
      lead="Prompts by development stage. Drag one to another stage, or move it by its menu."
      width="full"
      actions={
        <Button component={Link} to="/prompts">
          List
        </Button>
      }
    >
      <Answer query={stages}>
        {(terms) => (
          <Answer query={board}>{(page) => <Columns stages={terms} page={page} />}</Answer>
        )}
      </Answer>
    </Page>
  );
}

function Columns({ stages, page }: { stages: Term[]; page: Answered<Prompt> }): ReactNode {
  const mayWrite = useCan('prompts:write');
  const columns = columnsOf(stages, page.items);
  const move = useSave(
    ({ prompt, to }: { prompt: Prompt; to: string | null }) =>
      changePrompt(prompt, { terms: { [STAGES]: to } }),
    {
      done: (_, { prompt, to }) =>
        `“${prompt.title}” is in ${columns.find(({ id }) => id === to)?.name ?? 'another stage'}`,
      refresh: ['prompts', 'prompt'],
    },
  );
  const drop = (id: string, to: string | null): void => {
    const prompt = page.items.find((one) => one.id === id);
    if (prompt) move.mutate({ prompt, to });
  };
  return (
    <>
      {(page.total ?? 0) > MOST && (
        <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>
          The {MOST} changed last of {page.total}. The list has them all.
        </Typography>
      )}
      <Box
        sx={{
          display: { xs: 'flex', md: 'grid' },
          flexDirection: 'column',
          gridAutoFlow: 'column',
          gridAutoColumns: 'minmax(240px, 1fr)',
          gap: 1.5,
          overflowX: { md: 'auto' },
          pb: 1,
        }}
      >
        {columns.map((column) => (
          <BoardColumn
            key={column.id ?? 'none'}
            column={column}
            columns={columns}
            mayMove={mayWrite && !move.isPending}
            onMove={drop}
          />
        ))}
      </Box>
    </>
  );
}
