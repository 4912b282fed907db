/** What a person lets be read, by whom and for what. */
@NullMarked
package io.epione.profile.consent;

import org.jspecify.annotations.NullMarked;
