/** Signing in and people for demonstration; none of it exists where an OpenID Connect server is configured. */
@NullMarked
package io.epione.assistant.demo;

import org.jspecify.annotations.NullMarked;
