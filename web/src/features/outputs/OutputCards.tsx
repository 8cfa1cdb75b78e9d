import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Checkbox from '@mui/material/Checkbox';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { SelectionBar } from '../../shared/bulk/SelectionBar';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { OutputSummary } from './OutputSummary';

/** The list on a phone. */
export function OutputCards({ inTrash }: { inTrash: boolean }): ReactNode {
  const { data = [], selectedIds, onToggleItem } = useListContext<Output>();
  const mayWrite = useCan('outputs:write');
  return (
    <Stack sx={{ gap: 1.25 }}>
      <SelectionBar kind="output" inTrash={inTrash} />
      {data.map((output) => (
        <Card key={output.id} sx={{ display: 'flex', alignItems: 'flex-start' }}>
          {mayWrite && (
            <Checkbox
              checked={selectedIds.includes(output.id)}
              onChange={() => onToggleItem(output.id)}
              slotProps={{ input: { 'aria-label': `Select ${output.title}` } }}
              sx={{ mt: 0.5 }}
            />
          )}
          <CardActionArea
            component={Link}
            to={`/outputs/${output.id}`}
            sx={{ p: 1.75, pl: mayWrite ? 0 : 1.75 }}
          >
            <OutputSummary output={output} />
          </CardActionArea>
          <Box sx={{ p: 0.75 }}>
            <FavouriteButton
              key={String(output.favourite)}
              kind="output"
              id={output.id}
              on={output.favourite}
            />
          </Box>
        </Card>
      ))}
    </Stack>
  );
}
