import {
  asToWhom,
  type MotionAudit,
  type MotionsAudit,
  type OrderAudit,
  type PartAudit,
  type RequestAudit,
} from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { claimsAnd, partyNames, RELIEF_NAMES } from '../account/words.ts';
import { caseTitle, pointOfView } from './audit-view.ts';
import { dateWords } from './dates.ts';
import { ends, hanging, indented, wrap } from './layout.ts';
import { statesPhrase } from './standings.ts';
import { EMPTY_LINE, faint, id, type Line, listed, type Phrase, phrase, strong, warning } from './styled.ts';

/** A motion, and the rule after whose day it came, where it did. */
type WithLate = MotionAudit & {
  readonly late?: { readonly rule: string; readonly due: string | null; readonly jurisdictional?: string };
};
type MotionsWithLate = Omit<MotionsAudit, 'motions'> & { readonly motions: readonly WithLate[] };

/** Motions, pending ones first with their age; how each part was decided; the orders that decide them. */
export function motionsView(audit: MotionsWithLate, caption: Caption, width: number): readonly Line[] {
  return [
    ...caseTitle(audit.case, caption, width),
    ...wrap(phrase(strong(`Motions ${pointOfView(audit)}`)), width),
    ...(audit.motions.length === 0 ? [EMPTY_LINE, phrase('No motion is on the docket.')] : []),
    ...audit.motions.flatMap((motion) => [EMPTY_LINE, ...motionLines(motion, caption, width)]),
    ...(audit.orders.length === 0 ? [] : [EMPTY_LINE, phrase(strong('Orders that decide them'))]),
    ...audit.orders.flatMap((order) => orderLines(order, width)),
  ];
}

function motionLines(motion: WithLate, caption: Caption, width: number): readonly Line[] {
  const movant = partyNames(caption, motion.movants) || motion.movant;
  return [
    ...ends(phrase(strong(motion.title ?? motion.motion)), phrase(id(motion.motion)), width),
    ...indented(
      wrap(
        phrase(statesPhrase(motion.states), ageWords(motion), `; ${movant}`, filedWords(motion)),
        width - 2,
      ),
      2,
    ),
    ...lateLines(motion, width),
    ...motion.requests.flatMap((request) => requestLines(request, caption, width)),
  ];
}

/** That it came after its day, and whether a court may hear it all the same. */
function lateLines({ late }: WithLate, width: number): readonly Line[] {
  if (late === undefined) return [];
  const { rule, due, jurisdictional } = late;
  const told = `${rule}${due === null ? '' : `: its day was ${due}`}`;
  return hanging(
    phrase('  '),
    phrase(
      warning('late'),
      `, ${told}${jurisdictional === undefined ? '' : `; jurisdictional: ${jurisdictional}`}`,
    ),
    width,
    2,
  );
}

const filedWords = ({ filed }: MotionAudit): string =>
  filed === null ? ', undated' : `, filed ${dateWords(filed)}`;

/** How long it has been pending, as far as its date allows. */
function ageWords({ ageInDays, states }: MotionAudit): string {
  if (ageInDays === null || !states.includes('pending')) return '';
  const { least, most } = ageInDays;
  if (least === most) return least === null ? '' : ` for ${least} days`;
  if (most === null) return ` for ${least ?? 0} days or more`;
  return ` for ${least ?? 0} to ${most} days`;
}

/** A request, its parts together by what became of them. */
function requestLines(
  { request, relief, alternativeTo, parts }: RequestAudit,
  caption: Caption,
  width: number,
): readonly Line[] {
  const [name] = RELIEF_NAMES[relief as keyof typeof RELIEF_NAMES] ?? [relief];
  const groups = Map.groupBy(parts, (part) =>
    [part.status, part.decidedBy, part.ground, part.express, part.against, part.why].join('|'),
  );
  return [
    ...indented(
      wrap(
        phrase(
          id(request),
          `: ${name}`,
          alternativeTo ? phrase(', only if ', id(alternativeTo), ' is refused') : '',
        ),
        width - 2,
      ),
      2,
    ),
    ...[...groups.values()].flatMap((group) =>
      hanging(phrase('    - '), partsPhrase(group, caption), width, 6),
    ),
  ];
}

function partsPhrase(parts: readonly PartAudit[], caption: Caption): Phrase {
  const [first] = parts;
  if (first === undefined) return [];
  const targets = parts.flatMap((part) => part.target ?? []);
  return phrase(
    strong(
      first.status === 'unknown' ? 'in a way the record does not tell' : first.status.replaceAll('-', ' '),
    ),
    targets.length > 0 ? phrase(': ', claimsAnd(caption, targets)) : '',
    asToWhom(caption, first.against),
    first.ground ? phrase(', on ', id(first.ground)) : '',
    first.decidedBy ? phrase(', by ', id(first.decidedBy)) : '',
    first.express || first.status === 'pending' || first.status === 'unknown'
      ? ''
      : faint(`, by implication${first.why === undefined ? '' : `: ${first.why}`}`),
  );
}

function orderLines({ order, on, state, decides }: OrderAudit, width: number): readonly Line[] {
  return indented(
    wrap(
      phrase(
        id(order),
        ` (${dateWords(on)}${state === 'entered' ? '' : `, ${state}`}) decides `,
        listed(decides.map((motion) => id(motion))),
      ),
      width - 2,
    ),
    2,
  );
}
