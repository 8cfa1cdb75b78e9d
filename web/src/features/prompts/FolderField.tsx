import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useFolders } from './prompts';

interface Props {
  value: string;
  onChange: (folder: string) => void;
}

/** Where a prompt lies: one of the folders that are there, or a new one. */
export function FolderField({ value, onChange }: Props): ReactNode {
  const { data: folders = [] } = useFolders();
  const names = folders.flatMap(({ folder }) => (folder === null ? [] : [folder]));
  return (
    <Autocomplete
      freeSolo
      options={names}
      inputValue={value}
      onInputChange={(_, typed) => onChange(typed)}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label="Folder"
          placeholder="support/replies"
          helperText="Folders in each other have a / between them"
        />
      )}
    />
  );
}
