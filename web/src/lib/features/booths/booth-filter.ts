import type { BoothRow } from '@cho-phien/shared/booths';
import type { Destination } from '@cho-phien/shared/forms';
import { foldText } from '@cho-phien/shared/places';
import { placeOf } from '#lib/features/fairs/place.ts';

export type Where = Destination | 'all';

/** Whether a booth offers what was typed, with or without diacritics: each word is somewhere in work, employer or place. */
export function matches(booth: BoothRow, search: string): boolean {
  const text = foldText(
    [booth.employerName, booth.headline, placeOf(booth), ...booth.vacancies.map(({ title }) => title)].join(' '),
  );
  return foldText(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function isThere(booth: BoothRow, where: Where): boolean {
  return where === 'all' || booth.vacancies.some(({ workplace }) => workplace === where);
}
