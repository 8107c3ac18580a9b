import type { Axis } from './axis.ts';

/** A part of the picture, drawn from its top, and how high it came out. */
export type PicturePart = { readonly markup: string; readonly height: number };

/** What every part of the picture knows of the paper. */
export type Paper = {
  readonly width: number;
  readonly axis: Axis;
  /** Where the names of the lanes begin, and how much room they have. */
  readonly nameLeft: number;
  readonly nameRoom: number;
  /** How much room there is to the right of the axis. */
  readonly rightRoom: number;
};

export const EDGE = 16;

export const INK = '#1f2933';
export const FAINT = '#5b6570';
export const RULE = '#cbd2d9';

export const FONT = 'Helvetica, Arial, "Liberation Sans", sans-serif';
