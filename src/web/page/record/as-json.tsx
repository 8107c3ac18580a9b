/** What has no form is written as JSON; what cannot be read yet stays as it is typed. */
export function AsJson({
  label,
  value,
  onChange,
}: {
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  return (
    <textarea
      rows={3}
      class="json"
      aria-label={`${label}, as JSON`}
      placeholder="JSON"
      defaultValue={value === undefined ? '' : JSON.stringify(value)}
      onChange={(event) => {
        try {
          onChange(
            event.currentTarget.value.trim() === '' ? undefined : JSON.parse(event.currentTarget.value),
          );
        } catch {
          onChange(event.currentTarget.value);
        }
      }}
    />
  );
}
