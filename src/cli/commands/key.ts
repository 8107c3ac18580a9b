import { fingerprint, makeKey, readPublic } from '../../signature/index.ts';
import { mustBeNew } from '../ask/evidence-files.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly by?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<file>', 'where to write the private key; the public one goes to FILE.pub')
    .option(
      '--by <who>',
      'whose key it is, written beside the public one (NUNC_USER, or the user and the machine)',
    )
    .addHelpText(
      'after',
      '\nSign with it: nunc checkpoint FILE --sign KEY, nunc receipt ... --out FILE --sign KEY. Whoever has KEY.pub checks:\nnunc verify FILE --signed-by KEY.pub, or ssh-keygen -Y verify -n nunc.',
    )
    .action(
      begin(async (invocation: Invocation, file: string, { by }: Options) => {
        const { io } = invocation;
        const open = `${file}.pub`;
        for (const path of [file, open]) await mustBeNew(io, path);
        const who = by ?? (io.env.NUNC_USER || io.user());
        const made = makeKey(who.replace(/\s+/g, ' ').trim());
        await io.files.write(file, made.secret, 'nothing', 0o600);
        await io.files.write(open, `${made.open}\n`, 'nothing');
        const key = readPublic(made.open);
        const print = key === undefined ? '' : fingerprint(key);
        if (invocation.json) invocation.give({ ok: true, file, public: open, key: print });
        else
          io.stdout.write(
            `${file}: a key to sign with, for you alone. ${open}: give it to whoever is to check, by a way that they trust (${print}).\n`,
          );
      }),
    );
};
