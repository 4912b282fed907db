/** Rules as they are written: the files, their conditions in CEL, and the words a condition may use. */
@NullMarked
package io.epione.policies.rules;

import org.jspecify.annotations.NullMarked;
