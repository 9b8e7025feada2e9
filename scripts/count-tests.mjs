// Prints the counts of Jest's JSON results as one line; a skipped test is named, and is a failure.
import { readFileSync } from 'node:fs';

const results = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const { name, assertionResults } of results.testResults) {
  for (const { status, fullName } of assertionResults) {
    if (status === 'passed' || status === 'failed') continue;
    console.error(`${status}: ${fullName} (${name})`);
  }
}
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numTotalTests } = results;
const skipped = numTotalTests - numPassedTests - numFailedTests;
const failed = numFailedTests + numRuntimeErrorTestSuites;
console.log(
  `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = failed + skipped === 0 && numPassedTests > 0 ? 0 : 1;
