/** The air and the heat of places, told by feeds, and in which place a person is. Nothing is fetched from outside. */
@NullMarked
package io.epione.assistant.environment;

import org.jspecify.annotations.NullMarked;
