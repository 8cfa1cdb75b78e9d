import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Prompt, Term } from '../../api/types';
import { get } from '../../api/http';
import { useCan } from '../../auth/me';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { useTerms } from '../../shared/terms/vocabularies';
import { columnsOf, STAGES } from './board';
import { BoardColumn } from './BoardColumn';
import { changePrompt } from './prompts';

/** Prompts by their development stage. */
export function BoardPage(): ReactNode {
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
      <Answer query={useTerms(STAGES, '')}>{(terms) => <Columns stages={terms} />}</Answer>
    </Page>
  );
}

function Columns({ stages }: { stages: Term[] }): ReactNode {
  const mayWrite = useCan('prompts:write');
  const columns = columnsOf(stages);
  const move = useSave(
    async ({ promptId, to }: { promptId: string; to: string | null }) =>
      // a card may have been dragged here from a column that is not read any more
      changePrompt(await get<Prompt>(`/prompts/${promptId}`), { terms: { [STAGES]: to } }),
    {
      done: ({ title }, { to }) =>
        `“${title}” is in ${columns.find(({ id }) => id === to)?.name ?? 'another stage'}`,
      refresh: ['prompts', 'prompt'],
    },
  );
  return (
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
          onMove={(promptId, to) => move.mutate({ promptId, to })}
        />
      ))}
    </Box>
  );
}
