import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Output } from '../../api/types';
import { shortDate } from '../../shared/format/dates';
import { plural } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { chosenOf } from '../../shared/terms/chosen';
import { TermChips } from '../../shared/terms/TermChip';

const SOURCES: Record<string, string> = {
  manual: 'captured by hand',
  import: 'imported',
  completion: 'prompted here',
  api: 'from a program',
};

export function OutputLead({ output }: { output: Output }): ReactNode {
  const terms = ['llms', 'tags', 'categories'].flatMap((key) => chosenOf(output.terms, key));
  const words = (output.editedContent ?? output.content).split(/\s+/).filter(Boolean).length;
  return (
    <Stack sx={{ gap: 1 }}>
      <Typography variant="body2">
        {output.date && `${shortDate(output.date)} · `}
        {SOURCES[output.source ?? ''] ?? output.source} · {plural(words, 'word')} · changed{' '}
        <When at={output.updatedAt ?? output.createdAt} />
      </Typography>
      {terms.length > 0 && <TermChips terms={terms} limit={8} />}
    </Stack>
  );
}
