import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { RecordKind, Terms } from '../../api/types';
import { chosenOf } from './chosen';
import { TermChips } from './TermChip';
import { useVocabularies } from './vocabularies';

/** The terms of a record for those who may only read. */
export function TermsShown({ terms, kind }: { terms: Terms; kind: RecordKind }): ReactNode {
  const vocabularies = (useVocabularies().data ?? []).filter(
    ({ appliesTo, key }) => appliesTo.includes(kind) && chosenOf(terms, key).length > 0,
  );
  return (
    <Box>
      <Typography variant="h4" component="h2" sx={{ mb: 1.5 }}>
        Terms
      </Typography>
      {vocabularies.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>None are set.</Typography>
      )}
      {vocabularies.map(({ key, name }) => (
        <Box key={key} sx={{ mb: 1.5 }}>
          <Typography variant="overline" component="h3" sx={{ color: 'text.secondary' }}>
            {name}
          </Typography>
          <TermChips terms={chosenOf(terms, key)} limit={30} vocabulary={key} />
        </Box>
      ))}
    </Box>
  );
}
