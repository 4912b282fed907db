/** What was observed, by what, when, and how it is kept: the vocabulary of hops 2 to 4. */
@NullMarked
package io.epione.profile.observation;

import org.jspecify.annotations.NullMarked;
