import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { KeptKind } from '../../api/types';
import { CreateDrawer } from './CreateDrawer';
import { isCreatable } from './creating';
import type { Choice } from './records';
import { isNew, useRecordOptions } from './useRecordOptions';

interface Props {
  kind: KeptKind;
  label: string;
  value: Choice[];
  onChange: (chosen: Choice[]) => void;
  /** What is linked already, or cannot be. */
  except?: string[];
  creating?: boolean;
  autoFocus?: boolean;
  helperText?: string | undefined;
}

/** Several records at once, as `RecordField` chooses one. */
export function RecordsPicker(props: Props): ReactNode {
  const { kind, label, value, onChange, except = [], creating = true } = props;
  const { autoFocus = false, helperText } = props;
  const [fresh, setFresh] = useState<string | null>(null);
  const options = useRecordOptions(kind, {
    except: [...except, ...value.map(({ id }) => id)],
    creating,
  });
  return (
    <>
      <Autocomplete<Choice, true>
        {...options}
        multiple
        getOptionLabel={({ title, name }) => title || name || 'Untitled'}
        value={value}
        onChange={(_, chosen) => {
          const made = chosen.find(isNew);
          if (made) setFresh(made.title ?? '');
          else onChange(chosen);
        }}
        renderInput={(input) => (
          <TextField
            {...input}
            label={label}
            autoFocus={autoFocus}
            helperText={helperText ?? 'Words, an id or an address; several can be chosen'}
          />
        )}
      />
      {fresh !== null && isCreatable(kind) && (
        <CreateDrawer
          kind={kind}
          name={fresh}
          onClose={() => setFresh(null)}
          onCreated={(record) => {
            setFresh(null);
            onChange([...value, record]);
          }}
        />
      )}
    </>
  );
}
