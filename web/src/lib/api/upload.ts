import type { Answer } from './client.ts'

interface Upload {
  path: string
  file: File
  /** Part sent so far, 0 to 1. */
  onprogress: (part: number) => void
}

/** Sends one file as a form. `fetch` cannot say how much has gone out, and on a slow line people want to know. */
export function uploadFile<Data>({ path, file, onprogress }: Upload): Promise<Answer<Data>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', path)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onprogress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new TypeError('the upload did not arrive'))
    request.onload = () => {
      const response = new Response(null, { status: request.status })
      const body: unknown = request.response
      resolve(response.ok ? { data: body as Data, response } : { error: body, response })
    }
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
