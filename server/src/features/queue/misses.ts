/** A second missed ring closes the ticket. */
export const missesAllowed = 1
