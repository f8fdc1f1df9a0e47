/** How long a sign-in lasts, in hours. Staff and paper slips sit at shared desks; workers and employers use their own phone. */
export const signInHours = { worker: 168, employer: 168, staff: 12, slip: 12 } as const
export type SignInKind = 'worker' | 'employer' | 'staff'

/** NIST SP 800-63B asks for at least 8; staff and owners see other people's data, so 10. */
export const passwordLength = { minimum: 10, maximum: 128 } as const
