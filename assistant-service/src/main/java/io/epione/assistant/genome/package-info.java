/**
 * The genome of a person: taking files in, sealing what they say, opening it to those who may read it, and what it means for
 * their medicines.
 */
@NullMarked
package io.epione.assistant.genome;

import org.jspecify.annotations.NullMarked;
