/** How urgent it is, why, and what was asked: the result of hop 8. */
@NullMarked
package io.epione.policies.disposition;

import org.jspecify.annotations.NullMarked;
