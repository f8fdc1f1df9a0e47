/** A CV or a scanned document of a few pages. The pages' sentences say 5 MB. */
export const maxFileBytes = 5 * 1024 * 1024
