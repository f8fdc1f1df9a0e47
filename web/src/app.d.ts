import type { InjectApi } from '#lib/api/inject.ts'

declare global {
  namespace App {
    interface Error {
      /** A code of the error catalogue, shown small for staff. */
      code: string
    }
    interface Locals {
      /** `Set-Cookie` lines of API answers read while rendering. */
      cookiesFromApi: string[]
    }
    interface PageData {
      /** `room` for the ring and the interview: night values, no band. */
      surface?: 'room'
    }
    interface Platform {
      /** The raw request. The server that mounts these pages hangs its API on it. */
      req?: { api?: InjectApi }
    }
  }
}

export {}
