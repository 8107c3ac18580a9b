import { useState } from 'preact/hooks';
import type { UndecidedView } from '../../wire.ts';
import { type DecisionSent, decide, refused } from '../model/undecided.ts';
import type { UndecidedEntry } from './undecided.tsx';

type Asking = {
  readonly entry: UndecidedEntry;
  readonly left: UndecidedView;
  readonly onLeave: () => void;
  readonly onDecided: () => void;
};

/** What an entry is, as a person says it: the choices that the review on a terminal has. */
export function DecideForm({ entry, left, onLeave, onDecided }: Asking) {
  const [step, setStep] = useState('leave');
  const [busy, setBusy] = useState(false);
  const submit = async (form: HTMLFormElement) => {
    if (step === 'leave') {
      onLeave();
      return;
    }
    setBusy(true);
    const taken = await decide(entry.id, decisionIn(new FormData(form), step));
    setBusy(false);
    if (taken) onDecided();
  };
  return (
    <form
      class="decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit(event.currentTarget);
      }}
    >
      <fieldset>
        <legend>What is it?</legend>
        {entry.steps.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="step"
              value={value}
              checked={step === value}
              onChange={() => setStep(value)}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      {step === 'paper' && <Choice name="kind" label="Kind of paper" choices={asChoices(left.papers)} />}
      {step === 'ruling' && <Ruling left={left} />}
      <button type="submit" aria-disabled={busy}>
        {step === 'leave' ? 'Leave it and go on' : 'Decide'}
      </button>
      {refused.value !== null && (
        <p class="notice" role="alert">
          {refused.value}
        </p>
      )}
    </form>
  );
}

/** Which motion it rules on, and how; terms only where something is granted. */
function Ruling({ left }: { left: UndecidedView }) {
  const [disposition, setDisposition] = useState(left.dispositions[0]?.value ?? '');
  const terms = left.dispositions.some((one) => one.value === disposition && one.terms);
  return (
    <>
      <Choice
        name="motion"
        label="Motion decided"
        choices={left.motions.map(({ id, title }) => ({ value: id, label: `${id}: ${title}` }))}
      />
      <Choice
        name="disposition"
        label="How it is decided"
        choices={left.dispositions.map(({ value }) => ({ value, label: value.replaceAll('-', ' ') }))}
        onChoose={setDisposition}
      />
      {terms && <Choice name="leave" label="Leave to amend" choices={asChoices(left.leave)} />}
      {terms && <Choice name="prejudice" label="Prejudice" choices={asChoices(left.prejudice)} />}
    </>
  );
}

type ChoiceOf = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose?: (value: string) => void;
};

function Choice({ name, label, choices, onChoose = () => {} }: ChoiceOf) {
  return (
    <label class="choice">
      <span class="label">{label}</span>
      <select name={name} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

const asChoices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

function decisionIn(form: FormData, step: string): DecisionSent {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (name !== 'step' && typeof value === 'string') fields[name] = value;
  return { ...fields, is: step };
}
