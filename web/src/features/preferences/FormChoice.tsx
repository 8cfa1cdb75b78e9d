import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState, type ReactNode } from 'react';
import { recordsOf } from '../../api/records';
import type { RecordKind, Vocabulary } from '../../api/types';
import { useChangePreferences, usePreferences } from '../../shared/preferences/usePreferences';
import { Answer } from '../../shared/states/Answer';
import { grouped, useVocabularies } from '../../shared/terms/vocabularies';
import { Section } from './Section';

const KINDS: RecordKind[] = ['output', 'prompt', 'conversation', 'agent'];

/** Which vocabularies the forms of each kind ask for, and in which order. */
export function FormChoice(): ReactNode {
  const [kind, setKind] = useState<RecordKind>('output');
  return (
    <Section
      title="Forms"
      about="The vocabularies that a form shows first, in your order. The others wait behind “More”; required ones are always asked for."
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={kind}
        onChange={(_, next: RecordKind | null) => next && setKind(next)}
        aria-label="Forms of"
        sx={{ mb: 2, flexWrap: 'wrap' }}
      >
        {KINDS.map((one) => (
          <ToggleButton key={one} value={one} sx={{ textTransform: 'capitalize' }}>
            {recordsOf(one)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Answer query={useVocabularies()}>
        {(all) => <Choice key={kind} kind={kind} vocabularies={all} />}
      </Answer>
    </Section>
  );
}

function Choice({
  kind,
  vocabularies,
}: {
  kind: RecordKind;
  vocabularies: Vocabulary[];
}): ReactNode {
  const chosen = usePreferences().forms[kind];
  const change = useChangePreferences();
  const { common, more } = grouped(vocabularies, kind, chosen);
  const keys = common.map(({ key }) => key);
  const keep = (shown: string[]): void =>
    change(({ forms }) => ({ forms: { ...forms, [kind]: shown } }));
  const move = (from: number, by: number): void => {
    const moved = [...keys];
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    keep(moved);
  };
  const box = ({ key, name, required }: Vocabulary, on: boolean): ReactNode => (
    <FormControlLabel
      sx={{ flex: 1, mr: 0 }}
      label={required ? `${name} (required)` : name}
      disabled={required === true}
      control={
        <Checkbox
          size="small"
          checked={on}
          onChange={() => keep(on ? keys.filter((one) => one !== key) : [...keys, key])}
        />
      }
    />
  );
  const list = { listStyle: 'none', p: 1, m: 0, borderRadius: '14px' };
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Paper variant="outlined" component="ul" aria-label="Shown first" sx={list}>
        {common.map((vocabulary, place) => (
          <Stack
            key={vocabulary.key}
            component="li"
            direction="row"
            sx={{ alignItems: 'center', pl: 1 }}
          >
            {box(vocabulary, true)}
            <IconButton
              size="small"
              aria-label={`Move up: ${vocabulary.name}`}
              disabled={place === 0}
              onClick={() => move(place, -1)}
            >
              <UpIcon fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              aria-label={`Move down: ${vocabulary.name}`}
              disabled={place === common.length - 1}
              onClick={() => move(place, 1)}
            >
              <DownIcon fontSize="small" />
            </IconButton>
          </Stack>
        ))}
      </Paper>
      {more.length > 0 && (
        <Paper variant="outlined" component="ul" aria-label="Behind “More”" sx={list}>
          {more.map((vocabulary) => (
            <Stack key={vocabulary.key} component="li" direction="row" sx={{ pl: 1 }}>
              {box(vocabulary, false)}
            </Stack>
          ))}
        </Paper>
      )}
      {chosen && (
        <Button
          sx={{ alignSelf: 'flex-start' }}
          onClick={() =>
            change(({ forms }) => {
              const { [kind]: _own, ...others } = forms;
              return { forms: others };
            })
          }
        >
          As usual again
        </Button>
      )}
    </Stack>
  );
}
