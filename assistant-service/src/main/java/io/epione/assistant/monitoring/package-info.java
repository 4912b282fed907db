/** Whether what comes in still looks like what came in before, what is missing, and for whom the forecasts hold. */
@NullMarked
package io.epione.assistant.monitoring;

import org.jspecify.annotations.NullMarked;
