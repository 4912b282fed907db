/** What a person's genes mean for their medicines, from the genotypes that somebody else keeps. */
@NullMarked
package io.epione.assistant.genome;

import org.jspecify.annotations.NullMarked;
