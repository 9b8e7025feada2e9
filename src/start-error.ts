/** Why the program cannot start, for the person who starts it: one clear message and an exit code. */

/** Wrong usage, as the command line promises. */
export const EXIT_USAGE = 2;
/** Exit codes of sysexits.h, which supervisors and scripts know. */
export const EXIT_UNAVAILABLE = 69;
/** Something that nobody expected. */
export const EXIT_SOFTWARE = 70;
/** A setting is missing or wrong. */
export const EXIT_CONFIG = 78;

/** An expected reason not to start. Its message is complete; a stack would only be in the way. */
export class StartError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly exitCode: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
