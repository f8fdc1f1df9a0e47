/** Counts the values a file gives away; the types that describe them are free. */
const maxExports = {
  meta: {
    type: 'suggestion',
    docs: { description: 'a file gives away few names' },
    schema: [{ type: 'integer', minimum: 1 }],
    messages: { tooMany: 'This file exports {{count}} names; at most {{limit}}: split it by subject.' },
  },
  create(context) {
    const [limit] = context.options
    const names = new Set()
    const namesOf = (declaration) => declaration.declarations?.map(({ id }) => id.name) ?? [declaration.id?.name]
    return {
      ExportNamedDeclaration(node) {
        if (node.exportKind === 'type') return
        if (node.declaration) namesOf(node.declaration).forEach((name) => names.add(name))
        else node.specifiers.forEach(({ exported }) => names.add(exported.name))
      },
      ExportDefaultDeclaration: () => names.add('default'),
      'Program:exit'(node) {
        if (names.size > limit) context.report({ node, messageId: 'tooMany', data: { count: names.size, limit } })
      },
    }
  },
}

export default { rules: { 'max-exports': maxExports } }
