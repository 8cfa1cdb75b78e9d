import ExpandIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useState, type ReactNode } from 'react';
import type { RecordKind, Terms, Vocabulary } from '../../api/types';
import { Answer } from '../states/Answer';
import { chosenOf } from './chosen';
import { TermPicker } from './TermPicker';
import { usePreferences } from '../preferences/usePreferences';
import { grouped, useVocabularies } from './vocabularies';

interface Props {
  kind: RecordKind;
  value: Terms;
  onChange: (value: Terms) => void;
  columns?: number;
  /** Vocabularies that have a place of their own beside these. */
  without?: string[];
}

/** A field for every vocabulary that applies: those somebody chose, or else the common ones, in sight, the others behind one button. */
export function TermsFields({
  kind,
  value,
  onChange,
  columns = 1,
  without = [],
}: Props): ReactNode {
  const vocabularies = useVocabularies();
  const { forms } = usePreferences();
  const [open, setOpen] = useState(false);
  const field = (vocabulary: Vocabulary): ReactNode => (
    <TermPicker
      key={vocabulary.key}
      vocabulary={vocabulary}
      value={chosenOf(value, vocabulary.key)}
      onChange={(chosen) =>
        onChange({
          ...value,
          [vocabulary.key]: vocabulary.cardinality === 'many' ? chosen : (chosen[0] ?? null),
        })
      }
    />
  );
  const grid = {
    display: 'grid',
    gap: 1.75,
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` },
  };
  return (
    <Answer query={vocabularies}>
      {(all) => {
        const { common, more } = grouped(
          all.filter(({ key }) => !without.includes(key)),
          kind,
          forms[kind],
        );
        const used = more.filter(({ key }) => chosenOf(value, key).length > 0).length;
        return (
          <Box>
            <Box sx={grid}>{common.map(field)}</Box>
            {more.length > 0 && (
              <Button
                size="small"
                sx={{ my: 1 }}
                onClick={() => setOpen(!open)}
                aria-expanded={open}
                endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
              >
                {open ? 'Fewer' : `More (${more.length})`}
                {!open && used > 0 ? `, ${used} set` : ''}
              </Button>
            )}
            <Collapse in={open} unmountOnExit>
              <Box sx={{ ...grid, pt: 1 }}>{more.map(field)}</Box>
            </Collapse>
          </Box>
        );
      }}
    </Answer>
  );
}
