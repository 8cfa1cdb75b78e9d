import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { RecordKind, Reference, Terms } from '../../api/types';
import { FieldValue } from '../bulk/FieldValue';
import { TermsFields } from '../terms/TermsFields';
import { formFields, type FieldValues } from './creating';

interface Props {
  kind: RecordKind;
  /** Those that were said here. */
  values: FieldValues;
  onChange: (values: FieldValues) => void;
  terms: Terms;
  onTerms: (terms: Terms) => void;
  /** What the record says of a field already. */
  before?: (field: string) => FieldValues[string] | undefined;
  /** What a field of it points to. */
  linked?: (field: string) => Reference | null;
}

const none = (): undefined => undefined;

/** All that a record says beside its name and its text: terms, the required among them, fields, and links to others. */
export function MoreFields(props: Props): ReactNode {
  const { kind, values, onChange, terms, onTerms, before = none, linked = none } = props;
  return (
    <>
      <TermsFields kind={kind} value={terms} onChange={onTerms} />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        {formFields(kind).map((field) => (
          <FieldValue
            key={field.field}
            row={{
              field,
              value: field.field in values ? values[field.field] : before(field.field),
            }}
            start={linked(field.field) ?? null}
            onChange={(value) => onChange({ ...values, [field.field]: value ?? null })}
          />
        ))}
      </Box>
    </>
  );
}
