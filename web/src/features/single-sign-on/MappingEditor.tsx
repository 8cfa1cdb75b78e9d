import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Mapping, MappingRule } from '../../api/types';
import { useMe } from '../../auth/me';
import { useRoles } from '../administration/administration';
import { isGivable, pathOf, useGroups } from '../groups/groups';

interface Props {
  value: Mapping;
  onChange: (value: Mapping) => void;
  said: string | undefined;
}

const OWNER = 'owner';
const NEW: MappingRule = { value: '', role: null, group: null };

/** Which role or group somebody gets for what the provider says of them. */
export function MappingEditor({ value, onChange, said }: Props): ReactNode {
  const held = useMe().data?.scopes ?? [];
  const roles = useRoles().data ?? [];
  const groups = useGroups().data ?? [];
  const givableRoles = roles.filter(
    ({ id, scopes }) => id !== OWNER && scopes.every((scope) => held.includes(scope)),
  );
  const givableGroups = groups.filter((group) => isGivable(group, roles, held));
  const rules = value.rules ?? [];
  const change = (at: number, rule: MappingRule | null): void =>
    onChange({
      ...value,
      rules: rules.flatMap((one, index) => (index === at ? (rule ? [rule] : []) : [one])),
    });
  const choices = [
    ...givableRoles.map(({ id, name }) => ({ key: `role:${id}`, label: `role ${name}` })),
    ...givableGroups.map((group) => ({
      key: `group:${group.id}`,
      label: `group ${pathOf(group, groups)}`,
    })),
  ];
  return (
    <Stack component="fieldset" sx={{ gap: 1.5, border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" sx={{ fontWeight: 600 }}>
        What its people get, at each sign-in
      </Typography>
      <TextField
        select
        label="Role where nothing else is said"
        value={givableRoles.some(({ id }) => id === value.defaultRole) ? value.defaultRole : ''}
        onChange={(event) => onChange({ ...value, defaultRole: event.target.value })}
      >
        {givableRoles.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label="Claim or attribute"
        placeholder="groups"
        value={value.claim ?? ''}
        onChange={(event) => onChange({ ...value, claim: event.target.value || null })}
        helperText="Whose values the rules below are about"
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      {rules.map((rule, at) => (
        <Stack
          key={at}
          direction="row"
          role="group"
          aria-label={`Rule ${at + 1}`}
          sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
        >
          <TextField
            label="Value"
            size="small"
            value={rule.value}
            onChange={(event) => change(at, { ...rule, value: event.target.value })}
            sx={{ flex: '1 1 130px' }}
          />
          <TextField
            select
            label="Gives"
            size="small"
            value={chosen(
              rule,
              choices.map(({ key }) => key),
            )}
            onChange={(event) => change(at, given(rule, event.target.value))}
            sx={{ flex: '1 1 150px' }}
          >
            {choices.map(({ key, label }) => (
              <MenuItem key={key} value={key}>
                {label}
              </MenuItem>
            ))}
          </TextField>
          <IconButton aria-label={`Remove rule ${at + 1}`} onClick={() => change(at, null)}>
            <RemoveIcon />
          </IconButton>
        </Stack>
      ))}
      <Button
        startIcon={<AddIcon />}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() => onChange({ ...value, rules: [...rules, NEW] })}
      >
        Add a rule
      </Button>
      {said && <FormHelperText error>{said}</FormHelperText>}
    </Stack>
  );
}

function chosen({ role, group }: MappingRule, known: string[]): string {
  const key = role ? `role:${role}` : group ? `group:${group}` : '';
  return known.includes(key) ? key : '';
}

function given(rule: MappingRule, key: string): MappingRule {
  const id = key.slice(key.indexOf(':') + 1);
  return key.startsWith('role:')
    ? { ...rule, role: id, group: null }
    : { ...rule, role: null, group: id };
}
