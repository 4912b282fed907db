/** What every HTTP resource shares: problems as RFC 9457. */
@NullMarked
package io.epione.assistant.http;

import org.jspecify.annotations.NullMarked;
