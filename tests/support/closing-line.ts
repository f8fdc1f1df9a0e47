import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/** Prints `N passed, N failed` as the last line of the run: what continuous integration reads. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[], reason: TestRunEndReason): void {
    let passed = 0
    // An error outside every test, and a run that was cut short, are failures that no test counts.
    let failed = unhandledErrors.length + (reason === 'interrupted' ? 1 : 0)
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        if (state === 'failed' || state === 'pending') failed += 1
      }
      failed += module.errors().length
    }
    // No test at all is no success.
    if (passed === 0 && failed === 0) failed = 1
    const line = `${passed} passed, ${failed} failed\n`
    // After the summary of the other reporters, whatever their order.
    process.once('exit', () => process.stdout.write(line))
  }
}
