/** Models and assessments over HTTP; assessments are stored back as facts. */
@NullMarked
package io.epione.assistant.risk;

import org.jspecify.annotations.NullMarked;
