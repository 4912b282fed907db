/** The conformance kit: published cases for every format, run against any server. Needs nothing but Java. */
@NullMarked
package io.epione.acceptance.conformance;

import org.jspecify.annotations.NullMarked;
