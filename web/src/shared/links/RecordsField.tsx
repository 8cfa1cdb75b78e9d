import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { RecordKind } from '../../api/types';
import { number } from '../format/numbers';
import { LinkedRows } from './LinkedRows';
import { RecordsPicker } from './RecordsPicker';
import { ARTICLE, type Choice } from './records';

interface Props {
  kind: RecordKind;
  /** The heading, which says what these are to the record of the page. */
  label: string;
  records: Choice[];
  /** How many there are, where not all of them are here. */
  total: number;
  /** The list with all of them. */
  all: string;
  /** Said where there are none. */
  none: string;
  mayChange: boolean;
  onAdd: (chosen: Choice[]) => void;
  onUnlink: (record: Choice) => void;
  /** Where order matters. */
  onOrder?: (ids: string[]) => void;
  /** What cannot be chosen beside those that are linked. */
  except?: string;
  /** What linking these does to them, where that is more than is asked for. */
  warning?: (chosen: Choice[]) => string | undefined;
}

/** Links to many records: the way to each and to all, with more to be added and each to be unlinked. */
export function RecordsField(props: Props): ReactNode {
  const { kind, label, records, total, all, none, mayChange, onUnlink, onOrder } = props;
  const [adding, setAdding] = useState(false);
  const heading = useId();
  return (
    <Stack component="section" aria-labelledby={heading} sx={{ gap: 1.25 }}>
      <Stack direction="row" sx={{ alignItems: 'baseline', gap: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="h4" component="h2" id={heading}>
          {label}
        </Typography>
        {total > 0 && (
          <Link
            component={RouterLink}
            to={all}
            variant="body2"
            aria-label={`All ${number(total)} of “${label}” as a list`}
          >
            All {number(total)}
          </Link>
        )}
        <Box sx={{ flex: 1 }} />
        {mayChange && !adding && (
          <Button
            size="small"
            startIcon={<AddIcon />}
            aria-label={`Add to “${label}”`}
            onClick={() => setAdding(true)}
          >
            Add
          </Button>
        )}
      </Stack>
      {adding && <Adding {...props} onClose={() => setAdding(false)} />}
      {records.length === 0 ? (
        !adding && <Typography sx={{ color: 'text.secondary' }}>{none}</Typography>
      ) : (
        <LinkedRows
          kind={kind}
          label={label}
          records={records}
          {...(mayChange && { onUnlink })}
          {...(mayChange && onOrder && { onOrder })}
        />
      )}
    </Stack>
  );
}

function Adding({ onClose, ...props }: Props & { onClose: () => void }): ReactNode {
  const { kind, records, except, onAdd, warning } = props;
  const [chosen, setChosen] = useState<Choice[]>([]);
  return (
    <Stack sx={{ gap: 1 }}>
      <RecordsPicker
        kind={kind}
        label={`${ARTICLE[kind]} to link`}
        value={chosen}
        onChange={setChosen}
        except={[...records.map(({ id }) => id), ...(except ? [except] : [])]}
        autoFocus
        helperText={warning?.(chosen)}
      />
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          size="small"
          variant="contained"
          disabled={chosen.length === 0}
          onClick={() => {
            onAdd(chosen);
            onClose();
          }}
        >
          {chosen.length > 1 ? `Link ${number(chosen.length)}` : 'Link'}
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </Stack>
    </Stack>
  );
}
