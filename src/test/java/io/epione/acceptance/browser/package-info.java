/** The pages in a real browser, against the packaged service. */
@NullMarked
package io.epione.acceptance.browser;

import org.jspecify.annotations.NullMarked;
