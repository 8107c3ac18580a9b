/**
 * The statecharts by which claims, motions, orders, appeals and matters move, as XState has them.
 *
 * @packageDocumentation
 */
export { appealMachine } from '../../machines/appeal.ts';
export { claimMachine } from '../../machines/claim.ts';
export { drawn as machines } from '../../machines/drawn.ts';
export { matterMachine } from '../../machines/matter.ts';
export { motionMachine } from '../../machines/motion.ts';
export { orderMachine } from '../../machines/order.ts';
