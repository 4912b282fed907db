/** Everything an operator can set, as one tree of typed, documented properties with defaults. */
@NullMarked
package io.epione.assistant.config;

import org.jspecify.annotations.NullMarked;
