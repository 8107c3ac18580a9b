import { define } from './define.ts';

/** Saved what-ifs, in a log of their own. */
export const branches = {
  BranchCreated: define({
    label: 'Branch made',
    sentence: 'A what-if is saved: a base, a point in its log, and edits.',
    recordedOnly: true,
    schema: ({ z, BranchId, Edit, Reason }) =>
      z.strictObject({
        branch: BranchId,
        base: z.union([z.literal('main'), BranchId]).describe('main is the record'),
        baseVersion: z.int().min(-1).describe('The version of the case’s stream it was made from'),
        follows: z
          .boolean()
          .optional()
          .describe('Whether it goes on with its base instead of staying at that version'),
        edits: z.array(Edit).describe('What is otherwise in it'),
        reason: Reason.optional(),
      }),
  }),

  BranchDropped: define({
    label: 'Branch dropped',
    sentence: 'A saved what-if is no longer listed; its events stay in the log.',
    recordedOnly: true,
    schema: ({ z, BranchId, Reason }) => z.strictObject({ branch: BranchId, reason: Reason.optional() }),
  }),
};
