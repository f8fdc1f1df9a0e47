/** A sheet from below on a phone, a paper in the middle on a desk. */
export const SHEET =
  'fixed inset-x-0 bottom-0 z-30 max-h-[90dvh] overflow-y-auto rounded-t-md border-t-3 border-ink bg-sheet p-5 text-ink shadow-float outline-none sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[30rem] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-b-md';

export const OVERLAY = 'fixed inset-0 z-20 bg-[rgb(8_14_30/0.6)]';
