import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import type { Organization } from '../../api/types';
import { useCan } from '../../auth/me';
import { shortDate } from '../../shared/format/dates';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { changeOrganization, useOrganization } from './administration';
import { DeleteOrganization } from './DeleteOrganization';
import { Leave } from './Leave';
import { LogoField } from './LogoField';
import { rulesOf, sameRules, sentRules, wrongWith } from './rules';
import { SignInRules } from './SignInRules';
import { TIME_ZONES } from './timeZones';

export function OrganizationPage(): ReactNode {
  return (
    <Page
      title="Organisation"
      lead="Everything in the Hub belongs to it and is seen by nobody else."
      width={620}
    >
      <Answer query={useOrganization()}>
        {(found) => <Form key={found.version} organization={found} />}
      </Answer>
    </Page>
  );
}

function Form({ organization }: { organization: Organization }): ReactNode {
  const mayWrite = useCan('organization:write');
  const mayDelete = useCan('organization:delete');
  const [name, setName] = useState(organization.name);
  const [language, setLanguage] = useState(organization.defaultLanguage ?? '');
  const [zone, setZone] = useState(organization.timeZone ?? 'UTC');
  const [rules, setRules] = useState(() => rulesOf(organization));
  const [auditDays, setAuditDays] = useState(String(organization.auditDays ?? ''));
  const save = useSave(
    () =>
      changeOrganization(organization, {
        name: name.trim(),
        ...(language && { defaultLanguage: language }),
        timeZone: zone,
        ...sentRules(rules),
        auditDays: auditDays.trim() ? Number(auditDays) : null,
      }),
    { done: 'Saved', refresh: ['organization', 'me'] },
  );
  const dirty =
    name !== organization.name ||
    language !== (organization.defaultLanguage ?? '') ||
    zone !== (organization.timeZone ?? 'UTC') ||
    !sameRules(rules, rulesOf(organization)) ||
    auditDays.trim() !== String(organization.auditDays ?? '');
  const wrong = wrongWith(rules);
  const daysFit = auditDaysFit(auditDays.trim());
  const valid = name.trim() !== '' && Object.keys(wrong).length === 0 && daysFit;
  const submit = (): void => {
    if (mayWrite && dirty && valid && !save.isPending) save.mutate(undefined);
  };
  useSaveKey(submit);
  const readOnly = { slotProps: { htmlInput: { readOnly: !mayWrite } } };
  return (
    <Stack sx={{ gap: 2.25 }}>
      {mayWrite && <LogoField organization={organization} />}
      <TextField
        label="Name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...readOnly}
      />
      <TextField
        label="Default language"
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
        helperText="A language tag such as en or de-CH: how mails write dates"
        {...readOnly}
      />
      <Autocomplete
        options={TIME_ZONES.includes(zone) ? TIME_ZONES : [zone, ...TIME_ZONES]}
        value={zone}
        onChange={(_, chosen) => setZone(chosen)}
        disableClearable
        readOnly={!mayWrite}
        renderInput={(props) => (
          <TextField {...props} label="Time zone" helperText="In which mails say days" />
        )}
      />
      <TextField
        label="Days the audit trail is kept"
        value={auditDays}
        onChange={(event) => setAuditDays(event.target.value)}
        error={!daysFit}
        helperText={
          daysFit
            ? 'Empty for ever. Otherwise entries go for good with their month, once all of it is older'
            : 'A whole number from 30 to 36500, or nothing'
        }
        slotProps={{ htmlInput: { inputMode: 'numeric', readOnly: !mayWrite } }}
      />
      <TextField
        label="Short name"
        value={organization.slug}
        slotProps={{ htmlInput: { readOnly: true } }}
        helperText={
          organization.createdAt
            ? `Here since ${shortDate(organization.createdAt)}`
            : 'Given when it was founded'
        }
      />
      <SignInRules
        rules={rules}
        said={(field) => wrong[field] ?? saidOf(save.error, field)}
        onChange={mayWrite ? setRules : undefined}
      />
      {mayWrite && (
        <Button
          variant="contained"
          disabled={!dirty || !valid || save.isPending}
          onClick={submit}
          sx={{ alignSelf: 'flex-start' }}
        >
          Save
        </Button>
      )}
      <Leave organization={organization} />
      {mayDelete && <DeleteOrganization organization={organization} />}
    </Stack>
  );
}

function auditDaysFit(days: string): boolean {
  return days === '' || (/^\d{1,5}$/.test(days) && Number(days) >= 30 && Number(days) <= 36_500);
}
