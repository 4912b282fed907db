/** The vocabulary of Epione and its memory: one person's profile, as typed facts with their origin. */
@NullMarked
package io.epione.profile;

import org.jspecify.annotations.NullMarked;
