/** A person's profile over HTTP. */
@NullMarked
package io.epione.assistant.profile;

import org.jspecify.annotations.NullMarked;
