import { liveAsInterviewer } from './interviewer.ts'
import { GoneHome, Person, type Seat, type Surroundings } from './person.ts'
import { liveAsWorker } from './worker.ts'

export interface Plan {
  seats: Seat[]
  /** The last of them comes after so many seconds of the clock on the wall. */
  arrivalSeconds: number
}

/** Lets people live until the crowd goes home. */
export async function liveAsGroup({ seats, arrivalSeconds }: Plan, around: Surroundings): Promise<void> {
  await Promise.all(
    seats.map(async (seat) => {
      const person = new Person(around, seat)
      try {
        // Not all in the same moment.
        await person.wait(person.between(0, arrivalSeconds) * around.speed)
        while (!(await come(person))) await person.wait(20)
      } catch (error) {
        if (!(error instanceof GoneHome)) throw error
      }
    }),
  )
}

/** One visit of a person. @returns false when something broke it off and the person tries again. */
async function come(person: Person): Promise<boolean> {
  const { role } = person.seat
  try {
    if (!(await person.enter())) {
      person.count(`no more ${role}s in the demo`)
      return true
    }
    person.count(`${role}s came in`)
    await (role === 'worker' ? liveAsWorker(person) : liveAsInterviewer(person))
    return true
  } catch (error) {
    if (person.isOver) throw new GoneHome()
    person.around.report.countFault(error)
    return false
  } finally {
    person.leave()
  }
}
