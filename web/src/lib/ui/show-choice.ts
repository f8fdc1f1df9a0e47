import { tick } from 'svelte'

/**
 * After a press on a radio. Whoever holds the choice may keep the old one, to ask first or because it was refused; nothing
 * changes then for Svelte, and the browser would go on showing what was pressed.
 */
export async function showChoice(pressed: HTMLInputElement, chosen: () => unknown): Promise<void> {
  await tick()
  const radios = pressed.closest('fieldset, [role=radiogroup]')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []
  for (const radio of radios) {
    if (radio.name === pressed.name) radio.checked = radio.value === String(chosen())
  }
}
