import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Output } from '../../api/types';
import { When } from '../../shared/format/When';
import { chosenOf } from '../../shared/terms/chosen';
import { allTerms, TermChips } from '../../shared/terms/TermChip';

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
