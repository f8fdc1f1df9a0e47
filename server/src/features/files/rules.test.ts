import { expect, test } from 'vitest'
import { attachmentHeader, cleanFileName, inspectFile } from './rules.ts'

test('a picture that was cut off is broken, however small it is', async () => {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000ffda', 'hex')
  const end = Buffer.from('ffd9', 'hex')
  expect(await inspectFile(Buffer.concat([head, Buffer.alloc(200)]))).toEqual({ refusal: 'file_broken' })
  expect(await inspectFile(Buffer.concat([head, Buffer.alloc(200), end]))).toEqual({ mediaType: 'image/jpeg' })
  expect(await inspectFile(Buffer.concat([head, Buffer.alloc(9000), end, Buffer.alloc(100)]))).toEqual({ mediaType: 'image/jpeg' })
  expect(await inspectFile(Buffer.concat([head, end, Buffer.alloc(9000)]))).toEqual({ refusal: 'file_broken' })
})

test('a file name is its last part, with the ending its content has', () => {
  const clean = (name: string) => cleanFileName(name, 'application/pdf')
  expect(clean('Hồ sơ.pdf')).toBe('Hồ sơ.pdf')
  expect(clean('C:\\Users\\x\\cv.exe')).toBe('cv.pdf')
  expect(clean('../../etc/passwd')).toBe('passwd.pdf')
  expect(clean('cv\u202efdp.exe')).toBe('cvfdp.pdf')
  expect(clean('a\r\nSet-Cookie: x')).toBe('aSet-Cookie x.pdf')
  expect(clean('.htaccess')).toBe('tep.pdf')
  expect(clean('')).toBe('tep.pdf')
  expect(clean('ă'.repeat(500))).toBe(`${'ă'.repeat(80)}.pdf`)
})

test('a download is saved under its name, in old programs too', () => {
  expect(attachmentHeader('Đơn "xin" việc.pdf')).toBe(
    `attachment; filename="Don _xin_ viec.pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%22xin%22%20vi%E1%BB%87c.pdf`,
  )
})
