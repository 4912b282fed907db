/** Questionnaires as they are shipped, and what people say to their questions. */
@NullMarked
package io.epione.policies.questionnaire;

import org.jspecify.annotations.NullMarked;
