/** Written by the API generator; until it has run, no path is known. */
export type paths = Record<string, never>;
