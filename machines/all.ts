/** The four machines, and how XState is asked. */

export { assign, transition } from 'xstate';
export { claimMachine as claim } from './claim.ts';
export { matterMachine as matter } from './matter.ts';
export { motionMachine as motion } from './motion.ts';
export { orderMachine as order } from './order.ts';
