/** What a judgement may look at, made from a turn and a consented profile. */
@NullMarked
package io.epione.assistant.context;

import org.jspecify.annotations.NullMarked;
