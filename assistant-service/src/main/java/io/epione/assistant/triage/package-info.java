/** Judging without a profile, and the judge that never fails. */
@NullMarked
package io.epione.assistant.triage;

import org.jspecify.annotations.NullMarked;
