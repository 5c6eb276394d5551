import { useQuery } from '@tanstack/react-query';
import { requestTypesQuery } from '../api/directory';
import type { Me } from '../api/me';
import { useLanguage, useTexts } from '../texts/use-texts';
import { SelectField } from './field';

type Props = { value: string; onChange: (value: string) => void; error?: string | undefined };

/** Where a contact goes when it does not say so itself. */
export function LocationField({ me, ...field }: Props & { me: Me }) {
  const { intake } = useTexts();
  return (
    <SelectField
      {...field}
      label={intake.location}
      options={[
        ['', intake.noLocation],
        ...me.locations.map(({ id, name }) => [id, name] as const),
      ]}
    />
  );
}

/** `by` says how the receiving service names a request type. */
export function RequestTypeField({ by, ...field }: Props & { by: 'id' | 'key' }) {
  const { intake } = useTexts();
  const language = useLanguage();
  const types = useQuery(requestTypesQuery).data?.items ?? [];
  const shown = types.filter((type) => type.active || type[by] === field.value);
  return (
    <SelectField
      {...field}
      label={intake.requestType}
      options={[
        ['', intake.noRequestType],
        ...shown.map((type) => [type[by], type.names[language]] as const),
      ]}
    />
  );
}
