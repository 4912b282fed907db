/** One person's profile in the tables of the OMOP common data model 5.4. */
@NullMarked
package io.epione.assistant.omop;

import org.jspecify.annotations.NullMarked;
