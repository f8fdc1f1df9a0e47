import type { Booth, BoothPause, DeskStatus, OwnDesk } from '@cho-phien/shared/booths'
import type { Employer } from '@cho-phien/shared/employers'
import type { BoothId } from '@cho-phien/shared/ids'
import type { Vacancy } from '@cho-phien/shared/vacancies'
import { boothStatusLabels } from '#lib/features/booths/booth-labels.ts'
import { pauseSentence } from '#lib/features/booths/pause-words.ts'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

export interface Facts {
  employer: Employer
  vacancies: Vacancy[]
  booths: Booth[]
  desks: OwnDesk[]
  /** Of fairs that were: results that their workers call wrong, and calls that nobody has made. */
  left: { disputes: number; calls: number }
}

export interface NextStep {
  /** Which of the five steps it belongs to, from 0. */
  index: number
  title: string
  text: string
  /** Missing when there is nothing to do but wait. */
  action?: { href: string; label: string }
}

const running = ['rehearsal', 'live', 'closing']
const planned = ['published', ...running]
/** Somebody is called or talks there, or an outcome is owed, whatever is paused meanwhile. */
const busy: DeskStatus[] = ['ringing', 'interviewing', 'wrapping_up']

/** The desk waits for its interviewer now. */
export function isWanted({ fairStatus, pause, status }: OwnDesk): boolean {
  return running.includes(fairStatus) && (pause === null || busy.includes(status))
}

/** The one thing an owner should do now, in the order a booth comes to life. */
export function nextStepOf(facts: Facts): NextStep {
  return profileStep(facts) ?? vacancyStep(facts) ?? leftStep(facts) ?? boothStep(facts) ?? deskStep(facts)
}

function profileStep({ employer, vacancies }: Facts): NextStep | undefined {
  const action = { href: '/employer/profile', label: m.employer_step_profile_action() }
  if (employer.status === 'rejected') {
    return { index: 0, title: m.employer_step_rejected(), text: employer.statusReason ?? '', action }
  }
  if (employer.missing.length > 0) return { index: 0, title: m.employer_step_profile(), text: m.employer_step_profile_text(), action }
  if (employer.status === 'invited') {
    return {
      index: 0,
      title: m.employer_step_submit(),
      text: m.employer_step_submit_text(),
      action: { ...action, label: m.employer_submit() },
    }
  }
  // While the centre reads, the vacancies can be written.
  const isWaiting = employer.status === 'submitted' && vacancies.length > 0 && vacancies.every(({ missing }) => missing.length === 0)
  return isWaiting ? { index: 1, title: m.employer_step_waiting(), text: m.employer_step_waiting_text() } : undefined
}

function vacancyStep({ vacancies }: Facts): NextStep | undefined {
  if (vacancies.length === 0) {
    const action = { href: '/employer/vacancies/new', label: m.employer_vacancy_add() }
    return { index: 2, title: m.employer_step_vacancy(), text: m.employer_step_vacancy_text(), action }
  }
  const open = vacancies.find(({ missing }) => missing.length > 0)
  if (!open) return undefined
  return {
    index: 2,
    title: m.employer_step_card({ title: open.title }),
    text: m.employer_step_card_text({ count: open.missing.length }),
    action: { href: `/employer/vacancies/${open.id}`, label: m.employer_step_card_action() },
  }
}

/** Once no fair of theirs runs, what the last one left comes before the next. */
function leftStep({ booths, left }: Facts): NextStep | undefined {
  if (booths.some(({ fairStatus }) => running.includes(fairStatus))) return undefined
  if (left.disputes > 0) {
    const action = { href: '/employer/results', label: m.employer_step_disputed_action() }
    return {
      index: 4,
      title: m.employer_step_disputed({ count: formatNumber(left.disputes) }),
      text: m.employer_step_disputed_text(),
      action,
    }
  }
  if (left.calls === 0) return undefined
  const action = { href: '/employer/call-backs', label: m.employer_step_calls_action() }
  return { index: 4, title: m.employer_step_calls({ count: formatNumber(left.calls) }), text: m.employer_step_calls_text(), action }
}

function boothStep({ booths }: Facts): NextStep | undefined {
  const coming = booths.filter(({ fairStatus }) => planned.includes(fairStatus))
  if (coming.length === 0) return { index: 3, title: m.employer_step_no_fair(), text: m.employer_step_no_fair_text() }
  const href = (booth: Booth) => `/employer/booths/${booth.id}`
  const incomplete = coming.find(({ missing }) => missing.length > 0)
  if (incomplete) {
    const action = { href: href(incomplete), label: m.employer_step_booth_action() }
    return { index: 3, title: m.employer_step_booth(), text: incomplete.fairTitle, action }
  }
  const closed = coming.find(({ fairStatus, line }) => running.includes(fairStatus) && line.status === 'preparing')
  if (!closed) return undefined
  return { index: 3, title: m.employer_step_open(), text: closed.fairTitle, action: { href: href(closed), label: m.employer_booth_open() } }
}

function deskStep({ desks, booths }: Facts): NextStep {
  const desk = desks.find(isWanted)
  const pausedDesk = desks.find(({ pause }) => pause !== null)
  if (!desk && pausedDesk?.pause) return pauseStep(pausedDesk.boothId, pausedDesk.pause)
  if (desk) {
    const action = { href: `/employer/desks/${desk.id}`, label: m.employer_step_desk_action() }
    return { index: 4, title: m.employer_step_desk(), text: desk.fairTitle, action }
  }
  const open = booths.find(({ line }) => line.status === 'open')
  if (open) return { index: 4, title: m.employer_step_running(), text: m.employer_step_running_text() }
  const stopped = booths.find(
    ({ fairStatus, line }) => running.includes(fairStatus) && (line.status === 'paused' || line.status === 'closed'),
  )
  if (stopped) return stoppedStep(stopped)
  return { index: 4, title: m.employer_step_ready(), text: m.employer_step_ready_text() }
}

/** For an owner without a desk of their own, whom no pause of a desk tells. A closed booth opens again only while its fair lets people in. */
function stoppedStep({ id, fairStatus, fairTitle, line, ownPause }: Booth): NextStep {
  const action = { href: `/employer/booths/${id}`, label: m.employer_booth_reopen() }
  if (line.status === 'closed') {
    return { index: 4, title: m.employer_step_closed(), text: fairTitle, ...(fairStatus !== 'closing' && { action }) }
  }
  const title = [boothStatusLabels.paused(), line.statusReason].filter(Boolean).join(': ')
  if (ownPause === null) return { index: 4, title, text: m.employer_booth_paused_fair() }
  if (ownPause === 'center') return { index: 4, title, text: m.employer_booth_paused_center() }
  return { index: 4, title, text: line.pausedBy === 'fair' ? m.booths_pause_outlasts() : m.call_desk_pause_text(), action }
}

/** What the centre paused, only the centre resumes. */
function pauseStep(boothId: BoothId, pause: BoothPause): NextStep {
  const step = { index: 4, title: pauseSentence(pause), text: m.call_desk_pause_text() }
  return pause.by === 'employer' ? { ...step, action: { href: `/employer/booths/${boothId}`, label: m.employer_booth_reopen() } } : step
}
