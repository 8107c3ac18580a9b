import {
  autocomplete,
  autocompleteMultiselect,
  type CANCEL_SYMBOL,
  confirm,
  isCancel,
  log,
  select,
  text,
} from '@clack/prompts';
import { onOneLine } from '../../views/printable.ts';
import { Cancelled, type Option, type Prompter } from './prompter.ts';

/** More than this are looked for by typing. */
const MANY = 12;

/** Asks at the terminal. Ctrl-C or Escape ends with `Cancelled`. */
export const clackPrompter: Prompter = {
  choose: async (message, options) => {
    const ask = { message: onOneLine(message), options: options.map(plain), maxItems: MANY };
    return answered(await (options.length > MANY ? autocomplete(ask) : select(ask)));
  },
  chooseMany: async (message, options, required) =>
    answered(
      await autocompleteMultiselect({
        message: onOneLine(message),
        options: options.map(plain),
        required,
        maxItems: MANY,
      }),
    ),
  text: async (message, { suggestion, hint, fault }) =>
    answered(
      await text({
        message: onOneLine(message),
        ...(suggestion === undefined ? {} : { initialValue: suggestion }),
        ...(hint === undefined ? {} : { placeholder: onOneLine(hint) }),
        validate: (given) => fault((given ?? '').trim()),
      }),
    )?.trim() ?? '',
  confirm: async (message) => answered(await confirm({ message: onOneLine(message) })),
  remark: (what) => log.warn(onOneLine(what)),
};

const plain = ({ value, label, hint }: Option) => ({
  value,
  ...(label === undefined ? {} : { label: onOneLine(label) }),
  ...(hint === undefined ? {} : { hint: onOneLine(hint) }),
});

function answered<T>(given: T | typeof CANCEL_SYMBOL): T {
  if (isCancel(given)) throw new Cancelled('Nothing was recorded.');
  return given;
}
