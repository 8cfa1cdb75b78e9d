import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Checkbox from '@mui/material/Checkbox';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { When } from '../../shared/format/When';
import { SelectionBar } from '../../shared/bulk/SelectionBar';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { chosenOf } from '../../shared/terms/chosen';
import { allTerms, TermChips } from '../../shared/terms/TermChip';

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

export function OutputSummary({ output }: { output: Output }): ReactNode {
  const terms = [
    ...chosenOf(output.terms, 'llms'),
    ...allTerms(output.terms, ['tags', 'categories']),
  ];
  return (
    <>
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {output.title || 'Untitled'}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: terms.length > 0 ? 1 : 0 }}>
        <When at={output.createdAt} />
        {output.source ? ` · ${output.source}` : ''}
      </Typography>
      <TermChips terms={terms} limit={4} />
    </>
  );
}
