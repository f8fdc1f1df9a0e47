import { destinations, occupationGroups } from '@cho-phien/shared/forms';
import { createApi, unwrap } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

const longest = 120;

export const load: PageLoad = async ({ fetch, url }) => {
  const search = (url.searchParams.get('search') ?? '').trim().slice(0, longest);
  const workplace = destinations.find((value) => value === url.searchParams.get('workplace'));
  const occupationGroup = occupationGroups.find((value) => value === url.searchParams.get('occupationGroup'));
  const query = { ...(search && { search }), ...(workplace && { workplace }), ...(occupationGroup && { occupationGroup }) };
  const { items } = await unwrap(createApi(fetch).GET('/api/vacancies', { params: { query } }));
  return { vacancies: items, search, workplace: workplace ?? '', occupationGroup: occupationGroup ?? '' };
};
