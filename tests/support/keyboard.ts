import type { Locator, Page } from 'playwright-core'

/** A page where more presses than this are needed to reach a control has too much before it. */
const mostPresses = 60

/** What is wrong with the focus as it stands now: nobody could see where they are. */
function problemWithFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return undefined
    // A radio or a box is drawn by its label.
    const drawn = [focused, focused.closest('label'), focused.closest('[role=radiogroup]')].filter((element) => element !== null)
    const name = `<${focused.tagName.toLowerCase()}> ${(focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 50)}`
    const isOutlined = drawn.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    if (!isOutlined) return `nothing shows the focus on ${name}`
    const isOnScreen = drawn.some((element) => {
      const { top, bottom, left, right, width } = element.getBoundingClientRect()
      return width > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    })
    return isOnScreen ? undefined : `the focus is off the screen, on ${name}`
  })
}

/** Presses Tab until the control has the focus; every stop on the way must be seen. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor({ state: 'attached' })
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab')
    const problem = await problemWithFocus(page)
    if (problem !== undefined) throw new Error(problem)
    if (await control.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${mostPresses} presses of Tab do not reach ${control.toString()}`)
}

/** Reaches a button or a link by Tab and presses Enter. */
export async function enter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** Reaches a field by Tab and types into it. */
export async function type(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.type(text)
}
