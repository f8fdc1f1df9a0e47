import type { HandleClientError } from '@sveltejs/kit/hooks';
import { codeOfStatus } from '#lib/api/error-codes.ts';

export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'app') return { code: error.code };
  if (kind === 'framework') return { code: codeOfStatus(error.status) };
  return { code: navigator.onLine ? 'unexpected' : 'offline' };
};
