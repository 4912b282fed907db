/** The profile of one person at one moment, as typed facts (hop 5). */
@NullMarked
package io.epione.profile.snapshot;

import org.jspecify.annotations.NullMarked;
