/** Questionnaires that are asked in the chat: where each stands, what was answered, and its way into the profile. */
@NullMarked
package io.epione.assistant.questionnaire;

import org.jspecify.annotations.NullMarked;
